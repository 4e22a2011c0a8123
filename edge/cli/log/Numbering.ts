import { bucketOf } from "../../relevance/snapshot/bucketOf.ts";

/** Names as small numbers, in the order of first sight. */
export interface Numbering {
  numberOf(name: string): number;
  /** The number of a name that was seen; undefined of another. */
  find(name: string): number | undefined;
  /** The next number, for what has no name: a guest. */
  next(): number;
  count(): number;
}

/** A Map holds 16.7 million entries at most; a log may have more shoppers. */
const MAPS = 64;

export function createNumbering(): Numbering {
  const maps = Array.from({ length: MAPS }, () => new Map<string, number>());
  let count = 0;
  return {
    numberOf(name) {
      const map = maps[bucketOf(name, MAPS)];
      const known = map?.get(name);
      if (known !== undefined) return known;
      map?.set(name, count);
      return count++;
    },
    find: (name) => maps[bucketOf(name, MAPS)]?.get(name),
    next: () => count++,
    count: () => count,
  };
}
