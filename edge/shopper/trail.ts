import { TRAIL_ITEMS, VISIT_GAP_MS } from "./limits.ts";
import { getMeta } from "./queries.ts";

/** What was viewed in the visit so far. */
export interface Trail {
  /** Distinct items, the latest first. */
  readonly ids: readonly string[];
  readonly at: number;
}

const NO_TRAIL: Trail = { ids: [], at: 0 };

export function readTrail(sql: SqlStorage): Trail {
  const held = getMeta(sql, "trail");
  return held === null ? NO_TRAIL : JSON.parse(held);
}

interface Step {
  readonly trail: Trail;
  /** The distinct items before it, the nearest first. */
  readonly earlier: readonly string[];
  /** The same item was viewed just before: a reload says nothing new. */
  readonly isRepeat: boolean;
  /** It is the third product of the visit. */
  readonly isThird: boolean;
}

/** Adds a viewed item to a trail. */
export function followTrail(held: Trail, itemId: string, at: number): Step {
  const ids = Math.abs(at - held.at) > VISIT_GAP_MS ? [] : held.ids;
  const earlier = ids.filter((id) => id !== itemId).slice(0, TRAIL_ITEMS);
  const trail = { ids: [itemId, ...earlier].slice(0, TRAIL_ITEMS), at: Math.max(at, held.at) };
  const isThird = ids.length === 2 && earlier.length === 2;
  return { trail, earlier, isRepeat: ids[0] === itemId, isThird };
}
