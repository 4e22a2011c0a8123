import { isolateMemory } from "./isolateMemory.ts";

/**
 * A short memory in the isolate for what changes seldom: fresh for `freshMs`, and used beyond that only where loading it
 * anew fails, so that a database that is down for a while stops nobody. At most `max` entries, the oldest go first.
 */
export function memo<T>(options: { freshMs: number; max: number }) {
  const held = isolateMemory.of(new Map<string, { value: T; until: number }>());
  const put = (key: string, value: T): void => {
    held.delete(key);
    held.set(key, { value, until: Date.now() + options.freshMs });
    for (const oldest of held.keys()) {
      if (held.size <= options.max) break;
      held.delete(oldest);
    }
  };
  const get = async (key: string, load: () => Promise<T>): Promise<T> => {
    const known = held.get(key);
    if (known && known.until > Date.now()) return known.value;
    try {
      const value = await load();
      put(key, value);
      return value;
    } catch (error) {
      if (known) return known.value;
      throw error;
    }
  };
  return { get, put, clear: () => held.clear() };
}
