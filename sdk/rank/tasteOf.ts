import { rounded } from "./rounded.ts";

/** Something that a shopper did with an item, and how long ago. */
export interface Liked {
  /** What the item is: a letter for the kind, then the value ("bAcme" is the brand Acme). At most one value of each kind. */
  readonly facets: readonly string[];
  /** What was done with it, in views. */
  readonly acts: number;
  readonly ageMs: number;
}

/** What a shopper's taste adds to the score of an item for each facet that it has. */
export type Taste = ReadonlyMap<string, number>;

/**
 * What each kind of facet may add at most, in units of a relation's typical weight: category, brand, price band, colour,
 * size. Together less than half of one strong pair: what a visit is about goes before what somebody likes.
 */
const SHARES: Readonly<Record<string, number>> = { c: 0.15, b: 0.1, p: 0.05, k: 0.04, s: 0.04 };
/** Evidence, in views, at which taste has half of its say. */
const PRIOR_VIEWS = 5;
const DAY_MS = 86_400_000;
/** What was done so long ago counts half. */
const HALF_DAYS = 30;
/** How near, in days, two times of the day are the same. */
const NEAR_DAYS = 1 / 12;

/**
 * A shopper's taste from what they did: the share of each facet, what is long ago counting less (a hyperbola: engines
 * differ in powers), what was done at this time of the day half as much again, on this day of the week twice. It is held
 * back where there is little to go by. Only + - * / and remainders. Source: docs/ranking.md.
 */
export function tasteOf(liked: readonly Liked[]): Taste {
  const sums = new Map<string, number>();
  let all = PRIOR_VIEWS;
  for (const { facets, acts, ageMs } of liked) {
    const days = ageMs / DAY_MS;
    // Today is no habit.
    const isNear = (period: number): boolean =>
      days > 0.5 && (days + NEAR_DAYS) % period < 2 * NEAR_DAYS;
    const habit = isNear(7) ? 2 : isNear(1) ? 1.5 : 1;
    const weight = (acts * habit) / (1 + days / HALF_DAYS);
    all += weight;
    for (const facet of facets) sums.set(facet, (sums.get(facet) ?? 0) + weight);
  }
  for (const [facet, sum] of sums) {
    sums.set(facet, rounded(((SHARES[facet[0] ?? ""] ?? 0) * sum) / all));
  }
  return sums;
}
