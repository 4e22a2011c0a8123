import type { Core } from "../Core.ts";
import { documentGet } from "../documentGet.ts";
import type { CandourEvent } from "../wire/events.ts";
import { isRecord } from "../wire/isRecord.ts";
import { LIMITS } from "../wire/limits.ts";
import { askedMs, WAIT_MAX_MS } from "./askedMs.ts";
import { createQueue, type Waiting } from "./createQueue.ts";
import type { Store } from "./createStore.ts";
import { exclusive } from "./exclusive.ts";
import { jitterMs } from "./jitterMs.ts";
import { mayLeave } from "./mayLeave.ts";

export interface Delivery {
  add(event: CandourEvent): void;
  /** Sends all that waits; resolves when it is acknowledged, refused, or put off. Never rejects. */
  flush(): Promise<void>;
  /** Removes what no granted purpose needs any more. */
  obey(): Promise<void>;
  /** Forgets what this page holds itself. */
  stop(): void;
}

/** Events of one moment go together; the contract allows two seconds. */
const GATHER_MS = 400;
/** Where nothing gets through, a page tries so often in its life and then is quiet. */
const TRIES = 4;
/** What the browser takes along from a page that goes away, all requests together, is 64 KiB. */
const KEEPALIVE_BYTES = 60_000;
/** Until when the edge has asked not to be asked. */
const WAIT_KEY = "wait";

/** Writes each event down before it is sent, and removes it when the edge has it. */
export function createDelivery(core: Core, store: Store): Delivery {
  const { consent, transport, settings } = core;
  const queue = createQueue(store);
  /** This page's events that are not acknowledged: what a page that goes away can still hand over. */
  const mine = new Map<string, Waiting>();
  /** Of those, the ones handed over since the page was last in view. */
  const handedOver = new Set<string>();
  /** Gives up what is on its way where it holds what nobody needs any more. */
  let recall: (() => unknown) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let waitUntil = 0;
  let running: Promise<void> | null = null;
  let again = false;

  const isNeeded = ({ event }: Waiting): boolean => mayLeave(consent, event.name);
  const isQuiet = (): boolean =>
    failures >= TRIES || navigator.onLine === false || Date.now() < waitUntil;

  function wake(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, afterMs);
  }

  function putOff(until: number): void {
    waitUntil = until;
    if (failures < TRIES) wake(until - Date.now());
  }

  async function done(batch: readonly Waiting[]): Promise<void> {
    for (const { event } of batch) mine.delete(event.id);
    await queue.remove(batch.map(({ key }) => key));
  }

  /** Sends a batch; true where it is off our hands, for good or ill. */
  async function send(batch: readonly Waiting[], keepalive: boolean): Promise<boolean> {
    const token = consent.token();
    const events = batch.map(({ event }) => event);
    const automated = navigator.webdriver || undefined;
    const body = { site: settings.site, shopper: token, sent_at: Date.now(), events, automated };
    if (!token || !events.length) return false;
    const abort = new AbortController();
    const isStillNeeded = (): boolean | undefined => batch.every(isNeeded) || void abort.abort();
    recall = isStillNeeded;
    const call = { body, isPersonal: true, keepalive, abort };
    const { status, body: answer, retryAfter } = await transport.send("/v1/events", call);
    const isFinal = status >= 400 && status < 500 && status !== 408 && status !== 429;
    if (isFinal || (status === 202 && accountsFor(answer, batch.length))) {
      failures = 0;
      // Refused it would be refused again, and an event that the edge can't take must not hold up its neighbours.
      if (isFinal) core.emit("error", { error: new Error(`events refused: status ${status}`) });
      if (status === 401 && token === consent.token()) consent.lost();
      else await done(batch);
      return status !== 401;
    }
    // Given up for what was withdrawn: what is left of it goes anew.
    if (!isStillNeeded()) return false;
    failures++;
    const askedForMs = askedMs(retryAfter);
    putOff(Date.now() + (askedForMs ?? jitterMs(failures)));
    // What the edge asks for holds for the other tabs, and for the pages that follow.
    if (askedForMs) await store.set(WAIT_KEY, waitUntil);
    return false;
  }

  /** One batch of what waits in any tab; true where the next may follow at once. */
  async function sendNext(): Promise<boolean> {
    const asked = Number(await store.get(WAIT_KEY));
    // One that lies further ahead was written by a clock that has since been put back.
    if (asked > Date.now() && asked - Date.now() <= WAIT_MAX_MS) {
      putOff(asked);
      return false;
    }
    const before = queue.dropped();
    const all = await queue.list();
    const dropped = queue.dropped() - before;
    if (dropped) core.emit("error", { error: new Error(`${dropped} events dropped`) });
    await done(all.filter((one) => !isNeeded(one)));
    const wanted = all.filter(isNeeded);
    const batch = fitting(wanted, LIMITS.batchBytes, transport);
    return (await send(batch, false)) && batch.length < wanted.length;
  }

  async function run(): Promise<void> {
    do {
      again = false;
      // Whoever woke it before its time has stopped the clock that would.
      if (Date.now() < waitUntil) putOff(waitUntil);
      if (isQuiet() || !consent.allowsAnything() || consent.isPaused()) return;
      await consent.settled();
      while (await exclusive(`candour-events:${settings.site}`, sendNext, store));
    } while (again);
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    again = true;
    running ??= run()
      .catch((error) => core.emit("error", { error }))
      .finally(() => {
        running = null;
      });
    return running;
  }

  /** The page may be gone before it could read its database: what it holds itself goes at once. */
  function leave(): void {
    if (isQuiet()) return;
    const held = [...mine.values()].filter((one) => isNeeded(one) && !handedOver.has(one.key));
    const batch = fitting(held, KEEPALIVE_BYTES, transport);
    for (const { key } of batch) handedOver.add(key);
    // It stays in the database until the edge has acknowledged it: twice sent is once stored, by its id.
    void send(batch, true);
  }
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => {
    if (documentGet("visibilityState") === "hidden") return leave();
    handedOver.clear();
    wake(GATHER_MS);
  });
  addEventListener("online", () => wake(GATHER_MS));
  addEventListener("pageshow", () => wake(GATHER_MS));

  return {
    add(event) {
      const waiting = queue.add(event);
      mine.set(event.id, waiting);
      void waiting.kept.then(() => {
        timer ??= setTimeout(flush, GATHER_MS);
      });
    },
    flush,
    stop: () => mine.clear(),
    async obey() {
      // A browser may hold a request back for seconds.
      recall?.();
      await done([...mine.values(), ...(await queue.list())].filter((one) => !isNeeded(one)));
    },
  };
}

/** As many of the oldest as one request may hold. */
function fitting(
  waiting: readonly Waiting[],
  limitBytes: number,
  { bytesOf }: Core["transport"],
): Waiting[] {
  const batch: Waiting[] = [];
  let bytes = 512;
  for (const one of waiting.slice(0, LIMITS.batchEvents)) {
    bytes += bytesOf(one.event) + 1;
    if (batch.length && bytes > limitBytes) break;
    batch.push(one);
  }
  return batch;
}

/** A service worker or a proxy may say 202 too: only an answer that accounts for every event counts. */
function accountsFor(answer: unknown, events: number): boolean {
  if (!isRecord(answer) || !Array.isArray(answer.rejected)) return false;
  return Number(answer.accepted) + Number(answer.duplicates) + answer.rejected.length === events;
}
