import { DurableObject } from "cloudflare:workers";
import {
  allowsAnything,
  type KeptDecision,
  type MePatch,
  type Receipt,
} from "../../sdk/wire/index.ts";
import { HOUR_MS } from "../platform/time.ts";
import { type CameTrue, planReminder } from "../reminders/planReminder.ts";
import type { AdAnswer, AdCall } from "../retargeting/acts/AdCall.ts";
import { actOnAds } from "../retargeting/acts/actOnAds.ts";
import { lastRecords } from "../retargeting/suppression/tellSuppression.ts";
import type { Access, CustomerLink } from "./Access.ts";
import { applyPatch } from "./applyPatch.ts";
import { consentOf } from "./consentOf.ts";
import { drainAll } from "./drainAll.ts";
import { type Erasure, eraseLinked } from "./eraseLinked.ts";
import type { Export, Held } from "./Held.ts";
import { hasTold } from "./hasTold.ts";
import { honourGpc } from "./honourGpc.ts";
import { ingest } from "./ingest.ts";
import { isNewSignal } from "./isNewSignal.ts";
import { setsOf } from "./KnownItems.ts";
import { keepComplaint } from "./keepComplaint.ts";
import { keepShown } from "./keepShown.ts";
import { lastReports } from "./lastReports.ts";
import { leaveCustomer } from "./leaveCustomer.ts";
import { OUTBOX_DELAY_MS } from "./limits.ts";
import { linkTo } from "./linkTo.ts";
import { type Complaint, measureComplaint } from "./measure.ts";
import { type ChoiceOf, newerChoice } from "./newerChoice.ts";
import { nextAlarmAt } from "./nextAlarmAt.ts";
import { packView } from "./packView.ts";
import { forgetMemory, getMeta, setMeta } from "./queries.ts";
import { findDecision } from "./queriesOfLeaving.ts";
import { deleteReminder } from "./queriesOfReminders.ts";
import { countRows, type RowCounts } from "./queriesOfRows.ts";
import { deleteLink, linkOf } from "./queriesOfService.ts";
import { readExport } from "./readExport.ts";
import { readFacts, type ViewFacts } from "./readFacts.ts";
import { readHeld } from "./readHeld.ts";
import { readView } from "./readView.ts";
import { recordConsent } from "./recordConsent.ts";
import { type Reminded, remind, type Wish } from "./remind.ts";
import { prune, rememberLives } from "./retention.ts";
import type { ServiceView } from "./ServiceView.ts";
import type { ShopperView } from "./ShopperView.ts";
import type { ShownNote } from "./ShownNote.ts";
import { applySchema } from "./schema.ts";
import { sumCounts } from "./sumCounts.ts";
import type { Terms } from "./Terms.ts";
import { takeLook } from "./takeLook.ts";
import { tellLast } from "./tellLast.ts";
import { unpackEvents } from "./unpackEvents.ts";
import { wipe } from "./wipe.ts";

/**
 * Everything about one shopper, and its only writer. Each call is one transaction; what it answers is on disk. A shopper
 * that never was, or was erased, answers null to every call.
 */
export class Shopper extends DurableObject<Env> {
  #sql: SqlStorage;
  #isKnown: boolean;
  /** When the alarm was set for; 0 where none is, or this instance has not set it: then it is set anew. */
  #alarmAt = 0;
  #lastFacts: ViewFacts | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    // A tombstone means that an erasure was cut short: the alarm ends it, nobody is known here meanwhile.
    this.#isKnown = applySchema(this.#sql, { create: false }) && !getMeta(this.#sql, "erased_at");
  }

  /**
   * Records a choice; `isNew` where the shopper is being made by it. Gives whether anything is allowed after it, null
   * where there is no such shopper, and the receipt that stands where the choice is older than that (`after`).
   */
  setConsent(terms: Terms, receipt: Receipt, by: ChoiceOf): boolean | Receipt | null {
    if (!this.#isKnown && !by.isNew) return null;
    const newer = this.#isKnown && newerChoice(this.#sql, receipt, by);
    if (newer) return newer;
    const before = this.#isKnown ? linkOf(this.#sql) : null;
    this.#transact(() => {
      applySchema(this.#sql, { create: true });
      recordConsent(this.#sql, receipt, terms);
      rememberLives(this.#sql, terms);
    });
    this.#isKnown = true;
    if (before && !linkOf(this.#sql)) this.ctx.waitUntil(this.#leave(terms.site, before));
    this.#schedule(terms.now);
    return allowsAnything(consentOf(this.#sql, terms));
  }

  /** Takes events, and gives one outcome for each, in order; both as JSON (see tellEvents). */
  ingest(packed: string): string {
    const { terms, known, shown, events, bodies } = unpackEvents(packed);
    const outcomes = this.#write(terms, () => {
      if (shown.length > 0) keepShown(this.#sql, shown, terms);
      return ingest(this.#sql, events, { terms, bodies, ...setsOf(known) });
    });
    return JSON.stringify(outcomes);
  }

  /** What a decision may know, as JSON; asked by terms as JSON (see viewOf). */
  view(packed: string): string {
    const terms: Terms = JSON.parse(packed);
    return this.#heeds(terms) ? packView(this.#sql, this.#facts(terms), terms) : "null";
  }

  /** What a decision may know, and what it might know if some items had been forgotten: one view for each set of them. */
  views(terms: Terms, sets: readonly (readonly string[])[]): ShopperView[] | null {
    if (!this.#heeds(terms)) return null;
    return sets.map((items) =>
      readView(this.#sql, this.#facts(terms), { terms, without: new Set(items) }),
    );
  }

  /** A decision that is held. */
  decision(id: string): KeptDecision | null {
    return this.#isKnown ? findDecision(this.#sql, id) : null;
  }

  /** Everything held. */
  me(terms: Terms): Held | null {
    return this.#heeds(terms) ? readHeld(this.#sql, terms) : null;
  }

  /** Mutes, unmutes, forgets; gives what is held then. */
  patch(terms: Terms, patch: MePatch): Held | null {
    return this.#write(terms, () => {
      applyPatch(this.#sql, patch, terms);
      return readHeld(this.#sql, terms);
    });
  }

  /** Keeps what the shopper asks to be told of. */
  remind(terms: Terms, wish: Wish): Reminded | null {
    return this.#write(terms, () => remind(this.#sql, wish, terms));
  }

  /** Something that the shopper waited for came true: plans the message of it. */
  planMessage(terms: Terms, wish: CameTrue): true | null {
    return this.#write(terms, () => planReminder(this.#sql, wish, terms));
  }

  /** The customer whom the shopper is linked to complained. */
  complained(terms: Terms, by: Complaint): void {
    this.#write(terms, () => measureComplaint(this.#sql, by, terms));
  }

  /** What an advertisement elsewhere asks, and what becomes of it. */
  ads(terms: Terms, call: AdCall): AdAnswer | null {
    return this.#write(terms, () => actOnAds(this.#sql, call, terms));
  }

  /** Ends a reminder; gives whether there was one. */
  unremind(terms: Terms, id: string): boolean | null {
    return this.#write(terms, () => deleteReminder(this.#sql, id));
  }

  /** Everything held and the raw events. */
  exportAll(terms: Terms): Export | null {
    return this.#heeds(terms) ? readExport(this.#sql, terms) : null;
  }

  /** Keeps what was shown: of what views are made from, only reminders know of it. */
  shown(terms: Terms, notes: readonly ShownNote[]): void {
    const facts = hasTold(notes) ? null : this.#lastFacts;
    this.#write(terms, () => keepShown(this.#sql, notes, terms));
    this.#lastFacts = facts;
  }

  /** Links the shopper to a customer; false where nothing is granted that needs to know who somebody is. */
  link(terms: Terms, to: Pick<CustomerLink, "customer" | "channels">): CustomerLink | false | null {
    const before = this.#isKnown ? linkOf(this.#sql) : null;
    const linked = this.#write(terms, () => linkTo(this.#sql, to, terms));
    if (linked && before && before.customer !== to.customer)
      this.ctx.waitUntil(this.#leave(terms.site, before));
    return linked;
  }

  /** The customer waits for an answer to a complaint, or no longer does. */
  complain(customer: string, isOpen: boolean): void {
    if (this.#isKnown) keepComplaint(this.#sql, customer, isOpen);
  }

  /** Ends the link. */
  async unlink(terms: Terms): Promise<void> {
    const link = this.#isKnown ? linkOf(this.#sql) : null;
    if (!link) return;
    deleteLink(this.#sql);
    await this.#leave(terms.site, link);
  }

  /**
   * A look of customer service: noted for the shopper and, in the same transaction, answered as far as `assistance`
   * goes. Null where the shopper is linked to none of the customers it was looked up by (null: by a code of their own).
   */
  lookUp(terms: Terms, look: Access, customers: readonly string[] | null): ServiceView | null {
    return this.#write(terms, () => takeLook(this.#sql, look, { terms, customers }));
  }

  /**
   * Erases the shopper: first the tombstone, so that a crash on the way can't bring anything back, then everything. Gives
   * what was counted, null where there was nobody. `everywhere`: the customer's other browsers too, and first, so that it
   * can be asked for again when it is cut short. `of`: only while it is this customer's.
   */
  async erase(now: number, { everywhere, of }: Erasure = {}): Promise<RowCounts | null> {
    const link = this.#isKnown ? linkOf(this.#sql) : null;
    if (!this.#isKnown || (of !== undefined && link?.customer !== of)) return null;
    const site = getMeta(this.#sql, "site") ?? "";
    const linked = everywhere && link ? { site, ...link, self: this.ctx.id.toString(), now } : null;
    const others = linked ? await eraseLinked(this.env, linked) : [];
    if (!this.#isKnown) return null;
    this.#isKnown = false;
    const counts = sumCounts([countRows(this.#sql), ...others]);
    const rest = this.#transact(() => lastReports(this.#sql, now));
    const records = lastRecords(this.#sql);
    setMeta(this.#sql, "erased_at", now);
    await this.ctx.storage.setAlarm(now);
    await this.ctx.storage.sync();
    await wipe(this.ctx, this.env);
    this.ctx.waitUntil(tellLast(this.env, rest, records));
    if (link) await this.#leave(site, link);
    return counts;
  }

  override async alarm(): Promise<void> {
    forgetMemory(this.#sql);
    this.#lastFacts = null;
    if (!applySchema(this.#sql, { create: false })) return;
    const now = Date.now();
    if (getMeta(this.#sql, "erased_at") || prune(this.#sql, now)) {
      this.#isKnown = false;
      return wipe(this.ctx, this.env);
    }
    this.#alarmAt = 0;
    try {
      await drainAll(this.ctx, this.env, now);
    } catch (error) {
      if (!this.#isKnown) return; // Erased meanwhile: there is nothing left to send.
      forgetMemory(this.#sql);
      // Thrown errors would be retried by the platform six times and then forgotten: this goes on until it is done.
      setMeta(this.#sql, "outbox_tries", Number(getMeta(this.#sql, "outbox_tries") ?? 0) + 1);
      console.error(
        JSON.stringify({ at: "outbox", kind: error instanceof Error ? error.name : "unknown" }),
      );
    }
    if (this.#isKnown) this.#schedule(Date.now());
  }

  #leave(site: string, link: CustomerLink): Promise<void> {
    return leaveCustomer(this.env, link, { site, shopper: this.ctx.id.toString() });
  }

  #heeds(terms: Terms): boolean {
    if (this.#isKnown && isNewSignal(this.#sql, terms)) this.#write(terms, () => null);
    return this.#isKnown;
  }

  #write<T>(terms: Terms, act: () => T): T | null {
    if (!this.#isKnown) return null;
    const result = this.#transact(() => {
      honourGpc(this.#sql, terms);
      rememberLives(this.#sql, terms);
      return act();
    });
    this.#schedule(terms.now);
    return result;
  }

  /** What views are made from, kept in memory until something is written: a page is often more than one decision. */
  #facts({ now }: Terms): ViewFacts {
    const hour = Math.floor(now / HOUR_MS);
    if (this.#lastFacts?.hour !== hour) this.#lastFacts = readFacts(this.#sql, hour);
    return this.#lastFacts;
  }

  /** All of it or nothing; what is kept in memory of the tables goes where it is nothing. */
  #transact<T>(act: () => T): T {
    this.#lastFacts = null;
    try {
      return this.ctx.storage.transactionSync(act);
    } catch (error) {
      forgetMemory(this.#sql);
      throw error;
    }
  }

  /** Sets the alarm for what is next: the outbox (with full jitter while the queue is down), or something's end. */
  #schedule(now: number): void {
    // Nothing is due sooner than this.
    if (this.#alarmAt > now && this.#alarmAt <= now + OUTBOX_DELAY_MS) return;
    const due = nextAlarmAt(this.#sql, now);
    if (this.#alarmAt > now && this.#alarmAt <= due) return;
    this.#alarmAt = due;
    void this.ctx.storage.setAlarm(due);
  }
}
