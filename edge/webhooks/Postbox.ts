import { DurableObject } from "cloudflare:workers";
import { applySteps } from "../platform/applySteps.ts";
import { DAY_MS, MINUTE_MS } from "../platform/time.ts";
import { deliver } from "./deliver.ts";
import type { EndpointState } from "./EndpointState.ts";
import { healthOf } from "./healthOf.ts";
import type { MessageState, QueuedMessage } from "./QueuedMessage.ts";
import {
  allEndpoints,
  deleteEndpoint,
  deleteMessagesAbout,
  deleteMessagesBefore,
  dueMessages,
  insertMessage,
  killMessagesOf,
  listMessages,
  nextTurn,
  POSTBOX_STEPS,
  putEndpoint,
  reviveMessages,
  settleMessage,
} from "./queries.ts";
import { retryAfterMs } from "./retryAfterMs.ts";
import type { SecretEndpoint } from "./WebhookEndpoint.ts";
import type { WebhookMessage } from "./WebhookMessage.ts";

/** Tried at once; a receiver that hangs holds up no more than these. */
const AT_ONCE = 10;
/** How long what is dead can be sent again, and what was sent is known to have been. */
const KEPT_MS = 30 * DAY_MS;
/** A try that a crash cut short is made again after this. */
const CLAIM_MS = MINUTE_MS;

/** Webhooks out of one site: endpoints, and what is on its way to them. Each message is on disk before it is tried. */
export class Postbox extends DurableObject<Env> {
  #sql: SqlStorage;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    ctx.storage.transactionSync(() => applySteps(this.#sql, POSTBOX_STEPS, { create: true }));
  }

  endpoints(): SecretEndpoint[] {
    return allEndpoints(this.#sql);
  }

  /** The same for others to see: no secrets, but how each does. */
  states(now: number): EndpointState[] {
    return allEndpoints(this.#sql).map((one) => healthOf(this.#sql, one, now));
  }

  put(endpoint: SecretEndpoint): void {
    putEndpoint(this.#sql, endpoint);
  }

  /** Gives whether there was such an endpoint. */
  remove(id: string): boolean {
    return this.ctx.storage.transactionSync(() => deleteEndpoint(this.#sql, id));
  }

  /** Takes a message for every endpoint that wants its type; the same id once. Gives how many want it. */
  async send(message: WebhookMessage): Promise<number> {
    const { type, at, data } = message;
    const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
    const takers = allEndpoints(this.#sql).filter((one) => one.enabled && one.types.includes(type));
    this.ctx.storage.transactionSync(() => {
      for (const { id: endpoint } of takers) insertMessage(this.#sql, message, { endpoint, body });
    });
    if (takers.length > 0) await this.#wake(at);
    return takers.length;
  }

  messages(state: MessageState | null, page: { before: number; limit: number }): QueuedMessage[] {
    return listMessages(this.#sql, state, page);
  }

  /** Sends what is dead once more, from the first try on: one message, those of an endpoint, or all. Gives how many. */
  async replay(
    which: { seq?: number; endpoint?: string | undefined },
    now: number,
  ): Promise<number> {
    const revived = reviveMessages(this.#sql, which, now);
    if (revived > 0) await this.#wake(now);
    return revived;
  }

  /** Forgets whom a message is about. What is with a receiver already is the receiver's. */
  forget(subject: string): void {
    deleteMessagesAbout(this.#sql, subject);
  }

  override async alarm(): Promise<void> {
    const now = Date.now();
    deleteMessagesBefore(this.#sql, now - KEPT_MS);
    const due = dueMessages(this.#sql, now, AT_ONCE);
    // Whatever happens to this run, there is another.
    if (due.length > 0) await this.ctx.storage.setAlarm(now + CLAIM_MS);
    const endpoints = new Map(allEndpoints(this.#sql).map((one) => [one.id, one]));
    await Promise.all(
      due.map(async (message) => {
        const to = endpoints.get(message.endpoint);
        if (!to?.enabled) return killMessagesOf(this.#sql, message.endpoint, "switched off");
        const { outcome, what } = await deliver(this.env, to, { ...message, now: Date.now() });
        this.#settle(message, to, { outcome, what });
      }),
    );
    const next = nextTurn(this.#sql);
    if (next !== null) await this.ctx.storage.setAlarm(Math.max(next, Date.now()));
    else await this.ctx.storage.deleteAlarm();
  }

  #settle(
    message: { seq: number; tries: number },
    to: SecretEndpoint,
    { outcome, what }: { outcome: "sent" | "failed" | "gone"; what: string },
  ): void {
    const tries = message.tries + 1;
    const waitMs = outcome === "failed" ? retryAfterMs(tries, Math.random()) : null;
    const state = outcome === "sent" ? "sent" : waitMs === null ? "dead" : "waiting";
    const nextAt = waitMs === null ? null : Date.now() + waitMs;
    settleMessage(this.#sql, message.seq, {
      state,
      tries,
      nextAt,
      last: what,
      triedAt: Date.now(),
    });
    if (outcome !== "gone") return;
    const why = "The receiver answered 410: it wants nothing more.";
    putEndpoint(this.#sql, { ...to, enabled: false, disabled_reason: why });
    killMessagesOf(this.#sql, to.id, "switched off");
  }

  async #wake(at: number): Promise<void> {
    const alarm = await this.ctx.storage.getAlarm();
    if (alarm === null || alarm > at) await this.ctx.storage.setAlarm(at);
  }
}
