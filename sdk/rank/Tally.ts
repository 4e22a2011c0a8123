/** Sums by item handle in an open-addressed table: a few hundred items in a few microseconds, whatever the catalogue. */
export interface Tally {
  /** Item handles by place; places count from 0 in the order of first sight. */
  readonly items: Int32Array;
  /** Sums by place. */
  readonly sums: Float64Array;
  /** By place: of the sources that added to it, the n-th sets the bit `1 << n`; beyond 32 several share one. */
  readonly origins: Int32Array;
  /** Number of places. */
  count: number;
  /** Place + 1 by hash; 0 is free. */
  readonly table: Int32Array;
}

/** One of each size, by the size's logarithm. */
const made: (Tally | undefined)[] = [];

/**
 * Empties a tally that is kept for all queries of about this size; what it held is no good from then on. A query's sums are
 * some twenty kilobytes: to find memory for them costs more than to add them up.
 *
 * @param capacity The most items that will come.
 */
export function createTally(capacity: number): Tally {
  const bits = 32 - Math.clz32(capacity);
  const size = 2 ** bits;
  // biome-ignore lint/suspicious/noAssignInExpressions: in two statements it is fourteen bytes more in the browser
  const tally = (made[bits] ??= {
    sums: new Float64Array(size),
    items: new Int32Array(size),
    origins: new Int32Array(size),
    count: 0,
    table: new Int32Array(size * 2),
  });
  tally.count = 0;
  tally.table.fill(0);
  return tally;
}

/** Adds to an item's sum. @param origin The bit of the source. */
export function addTo(tally: Tally, item: number, value: number, origin = 0): void {
  const at = slotOf(tally, item);
  const { table, items, sums, origins } = tally;
  const place = (table[at] as number) - 1;
  if (place >= 0) {
    sums[place] = (sums[place] as number) + value;
    origins[place] = (origins[place] as number) | origin;
  } else {
    sums[tally.count] = value;
    origins[tally.count] = origin;
    items[tally.count] = item;
    table[at] = ++tally.count;
  }
}

/** Where in the table an item stands, or would. */
export function slotOf({ table, items }: Tally, item: number): number {
  const mask = table.length - 1;
  // Fibonacci hashing: neighbouring handles must not pile up.
  let at = (Math.imul(item, 0x9e3779b1) >>> 7) & mask;
  while (table[at] && items[(table[at] as number) - 1] !== item) at = (at + 1) & mask;
  return at;
}
