import type { Lists, PackedList } from "../../../sdk/rank/index.ts";

/** The lists of consecutive item handles in flat arrays, as they are built, stored and served. */
export interface PackedLists {
  /** The handle of the first row. */
  readonly first: number;
  /** The largest weight of each row. */
  readonly scales: Float32Array;
  /** Where each row begins in `ids` and `weights`; one more entry than rows. */
  readonly starts: Uint32Array;
  readonly ids: Uint16Array | Uint32Array;
  /** `255 sqrt(weight / scale)`, rounded. */
  readonly weights: Uint8Array;
  /** Levels, 0 to 15, of how many contributors stand behind each pair; 0 where it is by second hop only, which counts too few for `minSupport` as none. */
  readonly support?: Uint8Array;
}

/** The packed lists as the ranker reads them. No copy is made. */
export function readLists(packed: PackedLists): Lists {
  const { first, scales, starts, ids, weights, support } = packed;
  return {
    list(item): PackedList | undefined {
      const row = item - first;
      const start = starts[row];
      const end = starts[row + 1];
      if (start === undefined || end === undefined || start === end) return undefined;
      return {
        scale: scales[row] ?? 0,
        ids: ids.subarray(start, end),
        weights: weights.subarray(start, end),
        support: support?.subarray(start, end),
      };
    },
  };
}
