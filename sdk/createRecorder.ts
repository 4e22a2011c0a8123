import type { ChunkLoaders } from "./ChunkLoaders.ts";
import type { Core } from "./Core.ts";
import type { EventsHandle } from "./capture/startEvents.ts";
import { dropDatabase } from "./delivery/dropDatabase.ts";
import type { EventDraft } from "./EventDraft.ts";

/** What a page may say before its shopper has chosen; more than that is no shopping any more. */
const WAITING_MAX = 100;

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
export function createRecorder(core: Core, chunks: ChunkLoaders, isAside: () => boolean): Recorder {
  const { consent } = core;
  const startPath = location.pathname;
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
      if (draft.page.url === location.origin + location.pathname) events.record(draft, "call");
    }
  }

  return {
    handle,
    record(name, params) {
      const hasNo = consent.asks() === null && !consent.allowsAnything("device");
      if (hasNo || isAside()) return;
      const draft: EventDraft = { name, params, at: Date.now(), page: core.page() };
      if (started && consent.allowsAnything("device")) started.record(draft, "call");
      else {
        waiting = [...waiting.slice(1 - WAITING_MAX), draft];
        if (consent.allowsAnything("device")) void replay();
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
