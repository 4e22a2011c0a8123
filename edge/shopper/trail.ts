import { LOOKED_BEFORE_MS, TRAIL_ITEMS, VISIT_GAP_MS } from "./limits.ts";
import { getMeta } from "./queries.ts";

/** What was viewed in the visit so far, and in those of the last days. */
export interface Trail {
  /** Distinct items, the latest first. */
  readonly ids: readonly string[];
  readonly at: number;
  /** Of visits before this one: distinct items, the latest first, and when their visit ended. */
  readonly past?: readonly Looked[];
}

export type Looked = readonly [id: string, at: number];

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
  const isNewVisit = Math.abs(at - held.at) > VISIT_GAP_MS;
  const ids = isNewVisit ? [] : held.ids;
  const earlier = ids.filter((id) => id !== itemId).slice(0, TRAIL_ITEMS);
  const past = isNewVisit ? lookedBefore(held, at) : held.past;
  const trail = {
    ...{ ids: [itemId, ...earlier].slice(0, TRAIL_ITEMS), at: Math.max(at, held.at) },
    ...(past && past.length > 0 && { past }),
  };
  const isThird = ids.length === 2 && earlier.length === 2;
  return { trail, earlier, isRepeat: ids[0] === itemId, isThird };
}

/** What was viewed in the days before: distinct items, the latest first, those of the visit in the order they have there. */
export function lookedBefore({ ids, at: end, past = [] }: Trail, at: number): readonly Looked[] {
  const seen = new Set<string>();
  return [...ids.map((id): Looked => [id, end]), ...past]
    .filter(([id, then]) => {
      if (Math.abs(at - then) > LOOKED_BEFORE_MS || seen.has(id)) return false;
      seen.add(id);
      return true;
    })
    .slice(0, TRAIL_ITEMS);
}
