import type { Core } from "./Core.ts";
import type { EventsHandle, StartEvents } from "./capture/startEvents.ts";
import { dropDatabase } from "./delivery/dropDatabase.ts";
import type { EventDraft } from "./EventDraft.ts";

/** What a page may say before its shopper has chosen; more than that is no shopping any more. */
const WAITING_MAX = 100;
/** What a page shows is still there at the moment of the yes; what was done on it before is never told. */
const ON_SHOW = /^(page_)?view/;

interface EventsLoader {
  events(): Promise<{ startEvents: StartEvents }>;
}

export interface Recorder {
  record(name: string, params: unknown): void;
  /** Obeys the choices as they stand now: loads what a yes needs, drops and purges what a no forbids. */
  obey(): Promise<void>;
  /** Sends what waits; done once it is acknowledged or has failed. */
  flush(): Promise<void>;
  /** The part that loads after consent, or null without it. */
  handle(): Promise<EventsHandle | null>;
}

/**
 * Holds this page's events in memory until there is a choice; capture and delivery load only after one that needs them.
 */
export function createRecorder(core: Core, chunks: EventsLoader, isAside: () => boolean): Recorder {
  const { consent } = core;
  const startPath = location.pathname;
  const wasAllowed = consent.allowsAnything("device");
  let waiting: EventDraft[] = [];
  let loading: Promise<EventsHandle | null> | null = null;
  let started: EventsHandle | null = null;

  function handle(): Promise<EventsHandle | null> {
    if (!consent.allowsAnything("device")) return Promise.resolve(null);
    loading ??= chunks.events().then(
      ({ startEvents }) => {
        started = startEvents(core, {
          isAside,
          // Of a single-page shop only the page on show is told, not those left before the yes.
          readsHistory: location.pathname === startPath,
          isToldLate: (name) => wasAllowed || ON_SHOW.test(name),
        });
        return started;
      },
      (error) => {
        loading = null;
        core.emit("error", { error });
        return null;
      },
    );
    return loading;
  }

  async function replay(): Promise<void> {
    const events = await handle();
    if (!events) return;
    const told = waiting;
    waiting = [];
    for (const draft of told) {
      if (draft.page.url !== location.origin + location.pathname) continue;
      events.record({ ...draft, at: Math.max(draft.at, consent.at() ?? 0) }, "call");
    }
  }

  return {
    handle,
    record(name, params) {
      const isBefore = !consent.allowsAnything("device");
      const isTold = !isBefore || (consent.asks() !== null && ON_SHOW.test(name));
      if (!isTold || isAside()) return;
      const draft: EventDraft = { name, params, at: Date.now(), page: core.page() };
      if (started && !isBefore) started.record(draft, "call");
      else {
        waiting = [...waiting.slice(1 - WAITING_MAX), draft];
        if (!isBefore) void replay();
      }
    },
    async obey() {
      if (consent.allowsAnything("device")) {
        await replay();
        return started?.obey();
      }
      if (consent.asks() === null) waiting = [];
      started?.stop();
      return dropDatabase(core.settings.site);
    },
    async flush() {
      await (await handle())?.flush();
    },
  };
}
