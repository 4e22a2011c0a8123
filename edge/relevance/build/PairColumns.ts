import type { PairCounts } from "./PairCounts.ts";

/** Collects pairs in typed arrays: they are millions, and the edge has little memory. */
export interface PairColumns {
  /** False where the limit is reached: then the pair is left out. */
  add(pair: { from: number; to: number; weight: number; support: number }): boolean;
  /** Views of what was collected; nothing is copied. */
  finish(): PairCounts;
}

export function createPairColumns(limit: number): PairColumns {
  let columns = allocate(Math.min(limit, 16_384));
  let end = 0;
  return {
    add({ from, to, weight, support }) {
      if (end >= limit) return false;
      if (end === columns.from.length) {
        const more = allocate(Math.min(limit, 2 * end));
        more.from.set(columns.from);
        more.to.set(columns.to);
        more.weights.set(columns.weights);
        more.support.set(columns.support);
        columns = more;
      }
      columns.from[end] = from;
      columns.to[end] = to;
      columns.weights[end] = weight;
      columns.support[end++] = support;
      return true;
    },
    finish: () => ({
      from: columns.from.subarray(0, end),
      to: columns.to.subarray(0, end),
      weights: columns.weights.subarray(0, end),
      support: columns.support.subarray(0, end),
    }),
  };
}

function allocate(size: number) {
  return {
    from: new Uint32Array(size),
    to: new Uint32Array(size),
    weights: new Float64Array(size),
    support: new Uint32Array(size),
  };
}
