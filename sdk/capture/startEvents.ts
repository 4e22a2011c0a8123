import type { Core } from "../Core.ts";
import { clearHistory } from "../delivery/clearHistory.ts";
import { createDelivery } from "../delivery/createDelivery.ts";
import { createStore, type Store } from "../delivery/createStore.ts";
import { databaseName } from "../delivery/databaseName.ts";
import { eventKey } from "../delivery/eventKey.ts";
import { HISTORY_KEYS } from "../delivery/historyKeys.ts";
import { mayLeave } from "../delivery/mayLeave.ts";
import type { EventDraft } from "../EventDraft.ts";
import { type CandourEvent, EVENT_PURPOSES } from "../wire/events.ts";
import type { Purpose } from "../wire/purposes.ts";
import { cleanEvent } from "./cleanEvent.ts";
import { createOnce } from "./createOnce.ts";
import { isPlatform } from "./isPlatform.ts";
import type { Source } from "./Source.ts";
import { watchDataLayer } from "./watchDataLayer.ts";
import { watchPages } from "./watchPages.ts";

/** What the core holds of capture and delivery once they are loaded. */
export interface EventsHandle {
  record(draft: EventDraft, source: Source): void;
  flush(): Promise<void>;
  /** Removes what the choices no longer allow. */
  obey(): Promise<void>;
  /** Nothing is granted any more: nothing is kept, also of what is on its way. */
  stop(): void;
  /** Ids of the items looked at on this page's visit. */
  visited(): readonly string[];
  /** What is kept in this browser. */
  readonly store: Store;
}

interface Terms {
  /** True while the shopper has set recording aside. */
  isAside(): boolean;
  /** Whether what the page told its data layer before us is of this page. */
  readonly readsHistory: boolean;
  /** Whether an event of that name is told that the page may have told before the shopper's yes. Default: all are. */
  isToldLate?(name: string): boolean;
}

const noop = (): void => {};

export type StartEvents = (core: Core, terms: Terms) => EventsHandle;

/** Starts capture and delivery: loaded after a yes, never before. */
export const startEvents: StartEvents = (core, { isAside, readsHistory, isToldLate }) => {
  const { consent } = core;
  const store = createStore(databaseName(core.settings.site), () =>
    consent.allowsAnything("device"),
  );
  const delivery = createDelivery(core, store);
  const isFirst = createOnce();
  const visited = new Set<string>();
  let isLate = false;

  function record(draft: EventDraft, source: Source): void {
    if (isAside()) return;
    const event = cleanEvent(draft, core.transport.bytesOf);
    const verdict = event && isFirst(event, source);
    if (verdict === true) keep(event);
    else if (verdict) {
      import("./isAnother.ts").then(
        (late) => late.isAnother({ event, source, told: verdict }, core) && keep(event),
        noop,
      );
    }
  }

  function keep(event: CandourEvent): void {
    if (event.name === "view_item")
      for (const { item_id } of event.items ?? []) visited.add(item_id);
    const purposes: readonly Purpose[] = EVENT_PURPOSES[event.name];
    if (mayLeave(consent, event.name)) delivery.add(event);
    else if (consent.isOnDevice() && purposes.includes("personalisation"))
      void store.set(eventKey(HISTORY_KEYS.event, event), event);
  }

  const tell = (name: string, params: unknown, source: Source): void =>
    void core.guard(() => record({ name, params, at: Date.now(), page: core.page() }, source));
  core.guard(() => watchDataLayer(core.settings.dataLayer, { tell, readsHistory, isToldLate }));
  core.guard(() => watchPages(core, tell));
  if (isPlatform()) {
    // Without it the page's data layer and markup still tell what they tell.
    import("./platforms/startPlatforms.ts")
      .then((late) => late.startPlatforms(core, tell))
      .catch(noop);
  }

  const startLate = (): void => {
    if (isLate || !(consent.allows("retargeting") || consent.allows("assistance"))) return;
    isLate = true;
    import("./startLate.ts").then((late) => late.startLate(core, tell)).catch(noop);
  };
  startLate();

  return {
    record,
    flush: delivery.flush,
    async obey() {
      startLate();
      await delivery.obey();
      if (!consent.isOnDevice()) await clearHistory(store);
    },
    stop: delivery.stop,
    visited: () => [...visited],
    store,
  };
};
