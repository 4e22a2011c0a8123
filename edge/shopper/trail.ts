import { LOOKS_MAX } from "../relevance/lookFaith.ts";
import { COUNTED_PRODUCTS, LOOKED_BEFORE_MS, TRAIL_ITEMS, VISIT_GAP_MS } from "./limits.ts";

/** What was viewed in the visit so far, and in those of the last days. */
export interface Trail {
  /** Distinct items, the latest first. */
  readonly ids: readonly string[];
  readonly at: number;
  /** Of visits before this one: distinct items, the latest first, and when their visit ended. */
  readonly past?: readonly Looked[];
  /** How often those of them were looked at that were so more than once; a reload is no look, and none counts after the fourth. */
  readonly looks?: readonly (readonly [id: string, looks: number])[];
}

export type Looked = readonly [id: string, at: number];

export const NO_TRAIL: Trail = { ids: [], at: 0 };

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
  const isRepeat = ids[0] === itemId;
  const known = {
    ids,
    at: held.at,
    ...(past && { past }),
    ...(held.looks && { looks: held.looks }),
  };
  const kept = [itemId, ...earlier].slice(0, TRAIL_ITEMS);
  const looks = isRepeat ? held.looks : looksAfter(known, itemId);
  const trail = {
    ...{ ids: kept, at: Math.max(at, held.at) },
    ...(past && past.length > 0 && { past }),
    ...(looks && looks.length > 0 && { looks }),
  };
  const before = COUNTED_PRODUCTS - 1;
  const isThird = ids.length === before && earlier.length === before;
  return { trail, earlier, isRepeat, isThird };
}

/** How often a product of the trail was looked at; 0 where it is in none of its visits. */
export function looksAt({ ids, past, looks }: Trail, item: string): number {
  if (!ids.includes(item) && !past?.some(([id]) => id === item)) return 0;
  return looks?.find(([id]) => id === item)?.[1] ?? 1;
}

/** The counts with one look more, of products that the trail still knows. */
function looksAfter(trail: Trail, item: string): Trail["looks"] {
  const before = looksAt(trail, item);
  const left = trail.looks?.filter(([id]) => id !== item && looksAt(trail, id) > 0) ?? [];
  return before === 0 ? left : [...left, [item, Math.min(before + 1, LOOKS_MAX)]];
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
