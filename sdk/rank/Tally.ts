/** Sums by item handle in an open-addressed table: a few hundred items in a few microseconds, whatever the catalogue. */
export interface Tally {
  /** Item handles by place; places count from 0 in the order of first sight. */
  readonly items: Int32Array;
  /** Sums by place. */
  readonly sums: Float64Array;
  /** Number of places. */
  count: number;
  /** The place of every addend in turn. */
  readonly addends: Int32Array;
  addendCount: number;
  /** Of every addend, the one before it at the same place, + 1; 0 where it is the first. */
  readonly earlier: Int32Array;
  /** The last addend of each place, + 1. */
  readonly latest: Int32Array;
  /** Place + 1 by hash; 0 is free. */
  readonly table: Int32Array;
}

/** @param capacity The most addends that will come. */
export function createTally(capacity: number): Tally {
  let size = 16;
  while (size < capacity * 2) size *= 2;
  // One piece of memory for all: six allocations would take longer than the sums.
  const memory = new ArrayBuffer(capacity * 24 + size * 4);
  let used = capacity * 8;
  const ints = (length: number): Int32Array => {
    used += length * 4;
    return new Int32Array(memory, used - length * 4, length);
  };
  return {
    sums: new Float64Array(memory, 0, capacity),
    items: ints(capacity),
    count: 0,
    addends: ints(capacity),
    addendCount: 0,
    earlier: ints(capacity),
    latest: ints(capacity),
    table: ints(size),
  };
}

/** Adds to an item's sum. */
export function addTo(tally: Tally, item: number, value: number): void {
  const { table, items, sums } = tally;
  const mask = table.length - 1;
  // Fibonacci hashing: neighbouring handles must not pile up.
  let at = (Math.imul(item, 0x9e3779b1) >>> 7) & mask;
  let place = (table[at] ?? 0) - 1;
  while (place >= 0 && items[place] !== item) {
    at = (at + 1) & mask;
    place = (table[at] ?? 0) - 1;
  }
  if (place < 0) {
    place = tally.count++;
    table[at] = place + 1;
    items[place] = item;
  }
  sums[place] = (sums[place] ?? 0) + value;
  const addend = tally.addendCount++;
  tally.addends[addend] = place;
  tally.earlier[addend] = tally.latest[place] ?? 0;
  tally.latest[place] = addend + 1;
}
