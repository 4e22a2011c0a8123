import { dueAgain } from "../../../sdk/rank/index.ts";

/** What a customer bought of one item so far. */
export interface Bought {
  readonly firstAt: number;
  readonly at: number;
  readonly times: number;
}

/** What is known of a customer at one moment, as the live system knows it. */
export interface Liked {
  /** What they bought, the latest first: what it weighs in looks, and how long ago the last time was. */
  readonly items: readonly {
    readonly item: number;
    readonly acts: number;
    readonly ageMs: number;
  }[];
  /** What they buy at intervals and is due, the most due first. */
  readonly due: readonly { readonly item: number; readonly score: number }[];
}

/** A purchase in looks, products that make a taste, and the shortest time between two purchases of one: as live. */
const PURCHASE_LOOKS = 5;
const ITEMS_MAX = 50;
const INTERVAL_MIN_MS = 3_600_000;

export function likedOf(bought: ReadonlyMap<number, Bought>, now: number): Liked {
  const newest = [...bought].sort(([a, { at: x }], [b, { at: y }]) => y - x || a - b);
  const items = newest.slice(0, ITEMS_MAX).map(([item, { at, times }]) => ({
    ...{ item, acts: PURCHASE_LOOKS * times, ageMs: now - at },
  }));
  const due = newest.flatMap(([item, { firstAt, at, times }]) => {
    const everyMs = times > 1 ? (at - firstAt) / (times - 1) : 0;
    const score = everyMs >= INTERVAL_MIN_MS ? dueAgain(now - at, everyMs) : 0;
    return score > 0 ? [{ item, score }] : [];
  });
  return { items, due: due.sort((a, b) => b.score - a.score || a.item - b.item) };
}
