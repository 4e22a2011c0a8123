/** Sums by item handle in an open-addressed table: a few hundred items in a few microseconds, whatever the catalogue. */
export interface Tally {
  /** Item handles by place; places count from 0 in the order of first sight. */
  readonly items: Int32Array;
  /** Sums by place. */
  readonly sums: Float64Array;
  /** Number of places. */
  count: number;
  /** Place + 1 by hash; 0 is free. */
  readonly table: Int32Array;
}

let memory = new ArrayBuffer(0);

/**
 * Makes an empty tally in the memory of the one before, which is no good from then on: a query's sums are some ten
 * kilobytes, and memory that nobody has touched of late costs more than the sums.
 *
 * @param capacity The most items that will come.
 */
export function createTally(capacity: number): Tally {
  let size = 16;
  while (size < capacity * 2) size *= 2;
  const bytes = capacity * 12 + size * 4;
  if (memory.byteLength < bytes) memory = new ArrayBuffer(bytes);
  return {
    sums: new Float64Array(memory, 0, capacity),
    items: new Int32Array(memory, capacity * 8, capacity),
    count: 0,
    table: new Int32Array(memory, capacity * 12, size).fill(0),
  };
}

/** Adds to an item's sum. */
export function addTo(tally: Tally, item: number, value: number): void {
  const at = slotOf(tally, item);
  const { table, items, sums } = tally;
  const place = (table[at] ?? 0) - 1;
  if (place >= 0) sums[place] = (sums[place] ?? 0) + value;
  else {
    sums[tally.count] = value;
    items[tally.count] = item;
    table[at] = ++tally.count;
  }
}

/** Where in the table an item stands, or would. */
export function slotOf({ table, items }: Tally, item: number): number {
  const mask = table.length - 1;
  // Fibonacci hashing: neighbouring handles must not pile up.
  let at = (Math.imul(item, 0x9e3779b1) >>> 7) & mask;
  for (let place = table[at] ?? 0; place > 0 && items[place - 1] !== item; place = table[at] ?? 0) {
    at = (at + 1) & mask;
  }
  return at;
}
