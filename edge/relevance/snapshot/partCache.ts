/** Decoded parts kept in the isolate's memory, least recently used first out. */
export interface PartCache {
  get(hash: string): unknown;
  /** @param bytes About what the decoded value takes. */
  put(hash: string, value: unknown, bytes: number): void;
  /** To be told when a value takes more bytes; it holds nothing but the name, however long the value is kept. */
  growthOf(hash: string): (bytes: number) => void;
  clear(): void;
  /** Bytes held now. */
  size(): number;
}

/** @param limitBytes What the values may take together. */
export function createPartCache(limitBytes: number): PartCache {
  const entries = new Map<string, { value: unknown; bytes: number }>();
  let total = 0;
  const makeRoom = (keep: string): void => {
    for (const [oldest, entry] of entries) {
      if (total <= limitBytes || oldest === keep) break;
      entries.delete(oldest);
      total -= entry.bytes;
    }
  };
  return {
    get(hash) {
      const entry = entries.get(hash);
      if (!entry) return undefined;
      entries.delete(hash);
      entries.set(hash, entry);
      return entry.value;
    },
    put(hash, value, bytes) {
      total += bytes - (entries.get(hash)?.bytes ?? 0);
      entries.delete(hash);
      entries.set(hash, { value, bytes });
      makeRoom(hash);
    },
    growthOf(hash) {
      return (bytes) => {
        const entry = entries.get(hash);
        if (!entry) return;
        entry.bytes += bytes;
        total += bytes;
        makeRoom(hash);
      };
    },
    clear() {
      entries.clear();
      total = 0;
    },
    size: () => total,
  };
}
