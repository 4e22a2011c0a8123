import { pairFade } from "../build/pairFade.ts";
import type { PairDay } from "./PairDay.ts";

interface ContributorDay {
  readonly contributor: string;
  /** Since the epoch. */
  readonly day: number;
  readonly weight: number;
}

/**
 * Of each contributor to a pair the one day that weighs most: who comes back every day is still one person, and fifty of
 * them must not look like seven hundred. Which day that is does not change with time, since all days fade alike.
 */
export function bestDays(rows: readonly ContributorDay[]): PairDay["days"] {
  const best = new Map<string, ContributorDay>();
  for (const row of rows) {
    const known = best.get(row.contributor);
    if (!known || row.weight > known.weight * pairFade(row.day - known.day)) {
      best.set(row.contributor, row);
    }
  }
  return [...best.values()].map(({ day, weight }) => ({ day, weight }));
}
