import type { Core } from "../Core.ts";
import { type CandourEvent, EVENT_PURPOSES, LIMITS } from "../wire/index.ts";
import { createQueue, type Waiting } from "./createQueue.ts";
import type { Store } from "./createStore.ts";
import { exclusive } from "./exclusive.ts";
import { jitterMs } from "./jitterMs.ts";
import { toJson } from "./toJson.ts";

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

/** Writes each event down before it is sent, and removes it when the edge has it. */
export function createDelivery(core: Core, store: Store): Delivery {
  const { consent, transport, settings } = core;
  const queue = createQueue(store);
  /** This page's events that are not acknowledged: what a page that goes away can still hand over. */
  const mine = new Map<string, CandourEvent>();
  /** Of those, the ones handed over since the page was last in view. */
  const handedOver = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let waitUntil = 0;
  let running: Promise<void> | null = null;
  let again = false;

  const isNeeded = ({ name }: CandourEvent): boolean =>
    EVENT_PURPOSES[name]?.some((purpose) => consent.allows(purpose)) ?? false;

  function wake(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, afterMs);
  }

  async function done(batch: readonly Waiting[]): Promise<void> {
    for (const { event } of batch) mine.delete(event.id);
    await queue.remove(batch.map(({ key }) => key));
  }

  /** Sends one batch; true where the next may follow at once. */
  async function sendBatch(): Promise<boolean> {
    const all = await queue.list();
    const unwanted = all.filter(({ event }) => !isNeeded(event));
    if (unwanted.length) await done(unwanted);
    const token = consent.token();
    const wanted = all.filter(({ event }) => isNeeded(event));
    if (!token || !wanted.length || consent.isPaused()) return false;
    const batch = fitting(wanted);
    const body = {
      site: settings.site,
      shopper: token,
      sent_at: Date.now(),
      events: batch.map(({ event }) => event),
    };
    const {
      status,
      body: answer,
      retryAfterMs,
    } = await transport.send("/v1/events", {
      body,
      personal: true,
      keepalive: batch.length < 20,
    });
    if (status === 202 && isAnswer(answer, batch.length)) {
      failures = 0;
      await done(batch);
      return wanted.length > batch.length;
    }
    if (status === 401) {
      await done(all);
      if (token === consent.token()) consent.lost();
      return false;
    }
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      // It would be refused again: an event that the edge can't take never holds up its neighbours.
      core.emit("error", { error: new Error(`events refused: status ${status}`) });
      await done(batch);
      return wanted.length > batch.length;
    }
    const waitMs = retryAfterMs ?? jitterMs(++failures);
    waitUntil = Date.now() + waitMs;
    if (failures < TRIES) wake(waitMs);
    return false;
  }

  async function run(): Promise<void> {
    do {
      again = false;
      if (!consent.allowsAnything()) return;
      if (failures >= TRIES || navigator.onLine === false || Date.now() < waitUntil) return;
      await consent.settled();
      while (await exclusive(`candour-events:${settings.site}`, sendBatch));
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
    const token = consent.token();
    const events = [...mine.values()]
      .filter((event) => isNeeded(event) && !handedOver.has(event.id))
      .slice(0, LIMITS.batchEvents);
    if (!token || !events.length || failures >= TRIES) return;
    const body = { site: settings.site, shopper: token, sent_at: Date.now(), events };
    while (toJson(body).length > KEEPALIVE_BYTES) events.pop();
    for (const { id } of events) handedOver.add(id);
    // It stays in the database until the edge has acknowledged it: twice sent is once stored, by its id.
    if (!transport.beacon("/v1/events", body)) {
      void transport.send("/v1/events", { body, keepalive: true, personal: true });
    }
  }
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
    else {
      handedOver.clear();
      wake(GATHER_MS);
    }
  });
  addEventListener("online", () => wake(GATHER_MS));
  addEventListener("pageshow", (event) => {
    if (event.persisted) wake(GATHER_MS);
  });

  return {
    add(event) {
      mine.set(event.id, event);
      void queue.add(event).then(() => {
        timer ??= setTimeout(flush, GATHER_MS);
      });
    },
    flush,
    stop: () => mine.clear(),
    async obey() {
      for (const event of mine.values()) if (!isNeeded(event)) mine.delete(event.id);
      const unwanted = (await queue.list()).filter(({ event }) => !isNeeded(event));
      await queue.remove(unwanted.map(({ key }) => key));
    },
  };
}

/** As many of the oldest as one request may hold. */
function fitting(waiting: readonly Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  let bytes = 512;
  for (const one of waiting) {
    bytes += new TextEncoder().encode(toJson(one.event)).length + 1;
    if (batch.length && (bytes > LIMITS.batchBytes || batch.length >= LIMITS.batchEvents)) break;
    batch.push(one);
  }
  return batch;
}

/** A service worker or a proxy may say 202 too: only an answer that accounts for every event counts. */
function isAnswer(answer: unknown, events: number): boolean {
  if (typeof answer !== "object" || answer === null) return false;
  const rejected: unknown = Reflect.get(answer, "rejected");
  const sum = Number(Reflect.get(answer, "accepted")) + Number(Reflect.get(answer, "duplicates"));
  return Array.isArray(rejected) && sum + rejected.length === events;
}
