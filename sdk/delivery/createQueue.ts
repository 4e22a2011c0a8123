import type { CandourEvent } from "../wire/index.ts";
import type { Store } from "./createStore.ts";

/** What waits to be sent, in the order in which it happened; shared by the tabs of the origin. */
export interface Queue {
  /** Kept once the promise resolves. */
  add(event: CandourEvent): Promise<void>;
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
  let counter = 0;
  let dropped = 0;

  async function list(): Promise<Waiting[]> {
    const waiting: Waiting[] = [];
    const gone: string[] = [];
    const oldest = Date.now() - AGE_MAX_MS;
    const all = await store.entries(PREFIX);
    all.forEach(([key, value], index) => {
      const isTooMany = index < all.length - EVENTS_MAX;
      if (isEvent(value) && value.at > oldest && !isTooMany) waiting.push({ key, event: value });
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
      // Sorts by time, then by this page's order; the id keeps two tabs of one millisecond apart.
      const order = String(counter++ % 1e6).padStart(6, "0");
      const time = String(event.at).padStart(14, "0");
      return store.set(`${PREFIX}${time}${order}${event.id}`, event);
    },
    remove: (keys) => store.delMany(keys),
  };
}

/** Our own entry, unless another script wrote there. */
function isEvent(value: unknown): value is CandourEvent {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "id") === "string" &&
    typeof Reflect.get(value, "name") === "string" &&
    typeof Reflect.get(value, "at") === "number"
  );
}
