import { promisifyRequest } from "idb-keyval";
import { openDatabase } from "./openDatabase.ts";

/** A small store by key that is durable where the browser lets it be, and in memory where not. Never rejects. */
export interface Store {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delMany(keys: readonly string[]): Promise<void>;
  /** Reads and writes a key in one step, which no other tab comes between. */
  update(key: string, next: (value: unknown) => unknown): Promise<void>;
  /** Everything under a prefix, by key. */
  entries(prefix: string): Promise<[string, unknown][]>;
}

/** A database that has not answered by then is taken for hanging: seen in Safari and in profiles gone bad. */
const HANGING_MS = 500;

/** The only place that uses IndexedDB; it creates nothing before it is first used, and nothing while it may not. */
export function createStore(name: string, mayKeep: () => boolean = () => true): Store {
  const memory = new Map<string, unknown>();
  const use = openDatabase(name);
  let isMemory = false;

  /** Tries the database; on a fault or a hang the memory has it from then on. */
  async function attempt<T>(job: () => Promise<T>, instead: () => T): Promise<T> {
    // Also asked here: what was on its way when the shopper said no would create the database again.
    if (isMemory || !mayKeep()) return instead();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await Promise.race([
        // idb-keyval throws at once where there is no indexedDB: the async call makes a rejection of it.
        (async () => job())(),
        new Promise<never>((_, reject) => {
          timer = setTimeout(reject, HANGING_MS);
        }),
      ]);
    } catch {
      isMemory = true;
      return instead();
    } finally {
      clearTimeout(timer);
    }
  }

  const write = (job: (kept: IDBObjectStore) => void): Promise<void> =>
    use("readwrite", (kept) => {
      job(kept);
      return promisifyRequest(kept.transaction);
    });
  const remember = (key: string, value: unknown): void => void memory.set(key, value);

  return {
    get: (key) =>
      attempt<unknown>(
        () => use("readonly", (kept) => promisifyRequest(kept.get(key))),
        () => memory.get(key),
      ),
    set: (key, value) =>
      attempt(
        () => write((kept) => kept.put(value, key)),
        () => remember(key, value),
      ),
    delMany: (keys) =>
      attempt(
        () => write((kept) => keys.forEach((key) => void kept.delete(key))),
        () => keys.forEach((key) => void memory.delete(key)),
      ),
    update: (key, next) =>
      attempt(
        () =>
          write((kept) => {
            const asked = kept.get(key);
            asked.onsuccess = () => kept.put(next(asked.result), key);
          }),
        () => remember(key, next(memory.get(key))),
      ),
    async entries(prefix) {
      const all = await attempt<[unknown, unknown][]>(
        () =>
          use("readonly", async (kept) => {
            const [keys, values] = await Promise.all([
              promisifyRequest(kept.getAllKeys()),
              promisifyRequest(kept.getAll()),
            ]);
            return keys.map((key, at) => [key, values[at]]);
          }),
        () => [...memory],
      );
      const found: [string, unknown][] = [];
      for (const [key, value] of all) {
        if (typeof key === "string" && key.startsWith(prefix)) found.push([key, value]);
      }
      return found.sort(([a], [b]) => (a < b ? -1 : 1));
    },
  };
}
