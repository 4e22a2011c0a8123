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
  /** One number by place, for the caller to mark places with. */
  readonly marks: Int32Array;
  /** Place + 1 by hash; 0 is free. */
  readonly table: Int32Array;
}

/** @param capacity The most addends that will come. */
export function createTally(capacity: number): Tally {
  let size = 16;
  while (size < capacity * 2) size *= 2;
  // One piece of memory for all: five allocations would take longer than the sums.
  const memory = new ArrayBuffer(capacity * 20 + size * 4);
  return {
    sums: new Float64Array(memory, 0, capacity),
    items: new Int32Array(memory, capacity * 8, capacity),
    count: 0,
    addends: new Int32Array(memory, capacity * 12, capacity),
    addendCount: 0,
    marks: new Int32Array(memory, capacity * 16, capacity),
    table: new Int32Array(memory, capacity * 20, size),
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
  tally.addends[tally.addendCount++] = place;
}
