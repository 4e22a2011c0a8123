import type { PackedList } from "../../../sdk/rank/index.ts";

const NEIGHBOURS = 50;

/** A list with what came after it was built: the heaviest fifty of both, heaviest first, ties by handle. */
export function withNewcomers(list: PackedList, more: PackedList): PackedList {
  // Both say how heavy they are in units of their own.
  const scale = Math.max(list.scale, more.scale);
  const weights = new Map<number, number>();
  for (const { scale: unit, ids, weights: bytes } of [list, more]) {
    for (let n = 0; n < ids.length; n++) {
      const byte = Math.round((bytes[n] ?? 0) * Math.sqrt(unit / scale));
      weights.set(ids[n] ?? 0, Math.max(1, byte));
    }
  }
  const best = [...weights].sort(([a, one], [b, other]) => other - one || a - b);
  const kept = best.slice(0, NEIGHBOURS);
  return { scale, ids: kept.map(([id]) => id), weights: kept.map(([, byte]) => byte) };
}
