import type { CandourEvent } from "../wire/index.ts";
import type { Store } from "./createStore.ts";
import { eventKey } from "./eventKey.ts";
import { HISTORY_KEYS } from "./historyKeys.ts";
import { isStoredEvent } from "./isStoredEvent.ts";
import type { Said } from "./Said.ts";

/** What is known of a shopper who keeps it on the device: it never leaves this browser. */
export interface History {
  add(event: CandourEvent): Promise<void>;
  /** The oldest first. */
  list(): Promise<CandourEvent[]>;
  /** Forgets events of these items or categories. */
  forget(what: { items?: readonly string[]; categories?: readonly string[] }): Promise<void>;
  /** What the shopper has said, as it is kept: `parseSaid` reads it. */
  said(): Promise<unknown>;
  say(said: Said): Promise<void>;
  /** A public neighbour list: fetched when its product is looked at, so that using it later tells nobody anything. */
  getList(itemId: string): Promise<unknown>;
  putList(itemId: string, list: unknown): Promise<void>;
}

const EVENTS_MAX = 500;

export function createHistory(store: Store): History {
  async function entries(): Promise<[string, CandourEvent][]> {
    const found: [string, CandourEvent][] = [];
    const all = await store.entries(HISTORY_KEYS.event);
    for (const [key, value] of all.slice(-EVENTS_MAX)) {
      if (isStoredEvent(value)) found.push([key, value]);
    }
    if (all.length > EVENTS_MAX) {
      await store.delMany(all.slice(0, -EVENTS_MAX).map(([key]) => key));
    }
    return found;
  }

  return {
    add: (event) => store.set(eventKey(HISTORY_KEYS.event, event), event),
    list: async () => (await entries()).map(([, event]) => event),
    async forget({ items = [], categories = [] }) {
      const gone = (await entries()).filter(([, event]) =>
        event.items?.some(
          ({ item_id, item_category = "" }) =>
            items.includes(item_id) || categories.includes(item_category),
        ),
      );
      await store.delMany(gone.map(([key]) => key));
    },
    said: () => store.get(HISTORY_KEYS.said),
    say: (said) => store.set(HISTORY_KEYS.said, said),
    getList: (itemId) => store.get(HISTORY_KEYS.list + itemId),
    putList: (itemId, list) => store.set(HISTORY_KEYS.list + itemId, list),
  };
}
