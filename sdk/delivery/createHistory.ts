import type { CandourEvent } from "../wire/index.ts";
import type { Store } from "./createStore.ts";
import { eventKey } from "./eventKey.ts";
import { isStoredEvent } from "./isStoredEvent.ts";

/** What is known of a shopper who keeps it on the device: it never leaves this browser. */
export interface History {
  add(event: CandourEvent): Promise<void>;
  /** The oldest first. */
  list(): Promise<CandourEvent[]>;
  /** Forgets events of these items or categories. */
  forget(what: { items?: readonly string[]; categories?: readonly string[] }): Promise<void>;
  muted(): Promise<Muted>;
  mute(muted: Muted): Promise<void>;
  clear(): Promise<void>;
  /** A public neighbour list: fetched when its product is looked at, so that using it later tells nobody anything. */
  getList(itemId: string): Promise<unknown>;
  putList(itemId: string, list: unknown): Promise<void>;
}

/** Muted ids with the time of it, milliseconds since the epoch. */
export interface Muted {
  readonly items: Readonly<Record<string, number>>;
  readonly categories: Readonly<Record<string, number>>;
}

const PREFIX = "device:";
const LIST = "list:";
const MUTED = "muted";
const EVENTS_MAX = 500;

export function createHistory(store: Store): History {
  async function entries(): Promise<[string, CandourEvent][]> {
    const found: [string, CandourEvent][] = [];
    for (const [key, value] of await store.entries(PREFIX)) {
      if (isStoredEvent(value)) found.push([key, value]);
    }
    return found;
  }

  return {
    async add(event) {
      await store.set(eventKey(PREFIX, event), event);
      const all = await entries();
      if (all.length > EVENTS_MAX) {
        await store.delMany(all.slice(0, all.length - EVENTS_MAX).map(([key]) => key));
      }
    },
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
    async muted() {
      const kept = await store.get(MUTED);
      return { items: timesOf(kept, "items"), categories: timesOf(kept, "categories") };
    },
    mute: (muted) => store.set(MUTED, muted),
    async clear() {
      const keys = [...(await store.entries(PREFIX)), ...(await store.entries(LIST))];
      await store.delMany([MUTED, ...keys.map(([key]) => key)]);
    },
    getList: (itemId) => store.get(LIST + itemId),
    putList: (itemId, list) => store.set(LIST + itemId, list),
  };
}

function timesOf(kept: unknown, kind: string): Record<string, number> {
  const given: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, kind) : null;
  const times: Record<string, number> = {};
  for (const [id, at] of Object.entries(given ?? {})) if (typeof at === "number") times[id] = at;
  return times;
}
