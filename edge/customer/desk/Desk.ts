import { DurableObject } from "cloudflare:workers";
import { applySteps } from "../../platform/applySteps.ts";
import { randomId } from "../../platform/ids.ts";
import { HOUR_MS, MINUTE_MS } from "../../platform/time.ts";
import { CHAIN_START, sealOf } from "./chain.ts";
import type { LookUp } from "./LookUp.ts";
import {
  addCount,
  type Count,
  countOf,
  DESK_STEPS,
  dropCodes,
  dropMergesOf,
  type FlaggedLook,
  insertCode,
  insertFlag,
  insertLookUp,
  insertMerge,
  lastLookUp,
  looksSince,
  lookUpsAfter,
  personOf,
  takeCode,
  undoMerge,
} from "./queries.ts";
import {
  agentsSince,
  type Call,
  callsSince,
  dropCallers,
  endCalls,
  forgetCallers,
  insertCall,
} from "./queriesOfCalls.ts";
import { randomCode } from "./randomCode.ts";

/** How long a code holds. */
export const CODE_LIFE_MS = 10 * MINUTE_MS;
/** Wrong codes of one key in a minute; then none is tried until it is over. */
const WRONG_CODES_PER_MINUTE = 5;
/** Looks that are judged together. */
const MAX_LOOKS = 20_000;

export type Entry = Pick<LookUp, "at" | "role" | "agent" | "purpose" | "by" | "found" | "trail">;

/** What the desk answers to a wish to look. */
export type Admission =
  /** Ids by person: one list for each. */
  { readonly people: readonly (readonly string[])[] } | { readonly refused: true };

export type Redeemed =
  | { readonly shopper: string }
  | { readonly wrong: true }
  | { readonly locked: true };

/**
 * The service desk of one site, and the only writer of what guards it: the log of look-ups, the limits, the one-use codes,
 * and which customer ids are one person.
 */
export class Desk extends DurableObject<Env> {
  #sql: SqlStorage;
  /** Looks admitted in an hour whose entries are still to be written. */
  #admitted = new Map<string, number>();

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    ctx.storage.transactionSync(() => applySteps(this.#sql, DESK_STEPS, { create: true }));
  }

  /**
   * Holds a look-up against the key's limit; a refusal is itself logged, once an hour. What is admitted is counted on disk with
   * its entry in the log, for one write is what a call waits for; until then it is counted here.
   */
  admit(
    entry: Omit<Entry, "found" | "trail">,
    look: {
      readonly customers: readonly string[];
      readonly perHour: number;
      readonly what: "screen" | "voice";
    },
  ): Admission {
    const count = {
      what: look.what,
      role: entry.role,
      slice: Math.floor(entry.at / HOUR_MS),
    } as const;
    const key = `${look.what} ${entry.role} ${count.slice}`;
    const admitted = this.#admitted.get(key) ?? 0;
    if (countOf(this.#sql, count) + admitted >= look.perHour) {
      this.#refuse(entry, {
        what: "refused",
        role: `${look.what} ${entry.role}`,
        slice: count.slice,
      });
      return { refused: true };
    }
    // Hours that are over are of no interest.
    if (!this.#admitted.has(key)) this.#admitted.clear();
    this.#admitted.set(key, admitted + 1);
    const people = new Map(
      look.customers.map((one) => {
        const person = personOf(this.#sql, one);
        return [person.join("\n"), person];
      }),
    );
    return { people: [...people.values()] };
  }

  /** Whether the desk may be told of one more who needs help in this hour. */
  admitHelp(now: number, perHour: number): boolean {
    const count = { what: "help", role: "", slice: Math.floor(now / HOUR_MS) } as const;
    return this.ctx.storage.transactionSync(() => {
      if (countOf(this.#sql, count) >= perHour) return false;
      addCount(this.#sql, count);
      return true;
    });
  }

  /** Look-ups that a key has made in this hour. */
  lookUpsOfHour(role: string, now: number): number {
    return countOf(this.#sql, { what: "screen", role, slice: Math.floor(now / HOUR_MS) });
  }

  /** Adds a look-up that was admitted to the chain, and to the count of its hour. */
  append(
    entry: Entry,
    {
      what,
      flags = [],
      callers = [],
    }: { what: "screen" | "voice"; flags?: readonly string[]; callers?: readonly string[] },
  ): void {
    const count = { what, role: entry.role, slice: Math.floor(entry.at / HOUR_MS) } as const;
    this.ctx.storage.transactionSync(() => {
      const seq = this.#append(entry);
      for (const flag of flags) insertFlag(this.#sql, seq, flag);
      addCount(this.#sql, count);
      if (what === "screen") endCalls(this.#sql, callers, entry.at);
    });
    const key = `${what} ${entry.role} ${count.slice}`;
    this.#admitted.set(key, Math.max(0, (this.#admitted.get(key) ?? 0) - 1));
  }

  /** Notes that a caller waits for an agent, until one opens the caller's screen. */
  async callWaits(call: Omit<Call, "seen_at">, callers: readonly string[]): Promise<void> {
    this.ctx.storage.transactionSync(() => insertCall(this.#sql, call, callers));
    if ((await this.ctx.storage.getAlarm()) === null) await this.#setAlarm();
  }

  /** Calls from a time on, and how many agents have looked somebody up of late. */
  calls(terms: { since: number; busySince: number }): { calls: Call[]; agents: number } {
    return {
      calls: callsSince(this.#sql, terms.since),
      agents: agentsSince(this.#sql, terms.busySince),
    };
  }

  /** Looks from a time on, with what was odd about them. */
  looksSince(since: number): FlaggedLook[] {
    return looksSince(this.#sql, since, MAX_LOOKS);
  }

  lookUps(after: number, limit: number): LookUp[] {
    return lookUpsAfter(this.#sql, after, limit);
  }

  /** A new code for a Shopper object. */
  async issueCode(shopper: string, now: number): Promise<{ code: string; endsAt: number }> {
    const endsAt = now + CODE_LIFE_MS;
    let code = randomCode();
    while (!insertCode(this.#sql, { code, shopper, endsAt, now })) code = randomCode();
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(endsAt);
    return { code, endsAt };
  }

  /** Takes a code once. */
  redeemCode(code: string, role: string, now: number): Redeemed {
    const count = { what: "wrong_code", role, slice: Math.floor(now / MINUTE_MS) } as const;
    return this.ctx.storage.transactionSync(() => {
      if (countOf(this.#sql, count) >= WRONG_CODES_PER_MINUTE) return { locked: true };
      const shopper = takeCode(this.#sql, code, now);
      if (shopper !== null) return { shopper };
      addCount(this.#sql, count);
      return { wrong: true };
    });
  }

  /** Notes that two ids are one person; gives the merge's id. */
  merge(
    a: string,
    b: string,
    why: { at: number; reason: string },
  ): { id: string; person: string[] } {
    const id = randomId();
    return this.ctx.storage.transactionSync(() => {
      insertMerge(this.#sql, { id, a, b, ...why });
      return { id, person: personOf(this.#sql, a) };
    });
  }

  unmerge(id: string, at: number): boolean {
    return undoMerge(this.#sql, id, at);
  }

  personOf(customer: string): string[] {
    return personOf(this.#sql, customer);
  }

  /** Forgets a customer's id wherever it stands here, and by `callers` that they call; the log never held either. */
  forget(customer: string, callers: readonly string[]): void {
    this.ctx.storage.transactionSync(() => {
      dropMergesOf(this.#sql, customer);
      forgetCallers(this.#sql, callers);
    });
  }

  override async alarm(): Promise<void> {
    await this.#setAlarm();
  }

  /** Lets go of what is over, and comes back when the next is. */
  async #setAlarm(): Promise<void> {
    const now = Date.now();
    const ends = [dropCodes(this.#sql, now), dropCallers(this.#sql, now)];
    const next = Math.min(...ends.filter((one) => one !== null));
    if (Number.isFinite(next)) await this.ctx.storage.setAlarm(next);
  }

  #refuse(entry: Omit<Entry, "found" | "trail">, once: Count): void {
    this.ctx.storage.transactionSync(() => {
      if (countOf(this.#sql, once) > 0) return;
      addCount(this.#sql, once);
      this.#append({ ...entry, by: "refused", found: 0, trail: null });
    });
  }

  #append(entry: Entry): number {
    const last = lastLookUp(this.#sql);
    const open = { seq: (last?.seq ?? 0) + 1, ...entry, prev: last?.hash ?? CHAIN_START };
    insertLookUp(this.#sql, { ...open, hash: sealOf(open) });
    return open.seq;
  }
}
