import { pairFade } from "../build/pairFade.ts";
import type { PairDay } from "./PairDay.ts";

/** Days count since the epoch. */
type ContributorDay = readonly [contributor: string, day: number, weight: number];

/**
 * Of each contributor to a pair the one day that weighs most: who comes back every day is still one person, and fifty of
 * them must not look like seven hundred. Which day that is does not change with time, since all days fade alike.
 */
export function bestDays(rows: readonly ContributorDay[]): PairDay["days"] {
  const best = new Map<string, { readonly day: number; readonly weight: number }>();
  for (const [contributor, day, weight] of rows) {
    const known = best.get(contributor);
    if (!known || weight > known.weight * pairFade(day - known.day)) {
      best.set(contributor, { day, weight });
    }
  }
  return [...best.values()];
}
