import type { CandourEvent } from "../wire/index.ts";
import type { Store } from "./createStore.ts";
import { eventKey } from "./eventKey.ts";
import { isStoredEvent } from "./isStoredEvent.ts";

/** What waits to be sent, in the order in which it happened; shared by the tabs of the origin. */
export interface Queue {
  /** Kept once `kept` resolves. */
  add(event: CandourEvent): Waiting & { readonly kept: Promise<void> };
  /** The oldest first. */
  list(): Promise<Waiting[]>;
  remove(keys: readonly string[]): Promise<void>;
  /** How many were dropped for want of room or for age. */
  dropped(): number;
}

export interface Waiting {
  readonly key: string;
  readonly event: CandourEvent;
}

const PREFIX = "event:";
const EVENTS_MAX = 1_000;
const AGE_MAX_MS = 7 * 86_400_000;

export function createQueue(store: Store): Queue {
  let dropped = 0;

  async function list(): Promise<Waiting[]> {
    const waiting: Waiting[] = [];
    const gone: string[] = [];
    const oldest = Date.now() - AGE_MAX_MS;
    const all = await store.entries(PREFIX);
    all.forEach(([key, value], index) => {
      const isTooMany = index < all.length - EVENTS_MAX;
      if (isStoredEvent(value) && value.at > oldest && !isTooMany)
        waiting.push({ key, event: value });
      else gone.push(key);
    });
    if (gone.length) {
      dropped += gone.length;
      await store.delMany(gone);
    }
    return waiting;
  }

  return {
    list,
    dropped: () => dropped,
    add(event) {
      const key = eventKey(PREFIX, event);
      return { key, event, kept: store.set(key, event) };
    },
    remove: (keys) => store.delMany(keys),
  };
}
