import { TRAIL_ITEMS, VISIT_GAP_MS } from "./limits.ts";
import { getMeta, setMeta } from "./queries.ts";

interface Trail {
  /** Distinct items of the visit, the latest first. */
  readonly ids: readonly string[];
  readonly at: number;
}

/**
 * Adds a viewed item to the visit's trail. Gives the distinct items before it, the nearest first; `isRepeat` where the
 * same item was viewed just before (a reload says nothing new).
 */
export function nextTrail(
  sql: SqlStorage,
  itemId: string,
  at: number,
): { earlier: readonly string[]; isRepeat: boolean } {
  const held: Trail = JSON.parse(getMeta(sql, "trail") ?? '{"ids":[],"at":0}');
  const ids = Math.abs(at - held.at) > VISIT_GAP_MS ? [] : held.ids;
  const earlier = ids.filter((id) => id !== itemId).slice(0, TRAIL_ITEMS);
  const next: Trail = {
    ids: [itemId, ...earlier].slice(0, TRAIL_ITEMS),
    at: Math.max(at, held.at),
  };
  setMeta(sql, "trail", JSON.stringify(next));
  return { earlier, isRepeat: ids[0] === itemId };
}
