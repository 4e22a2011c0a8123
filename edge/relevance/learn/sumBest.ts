import { pairFade } from "../build/pairFade.ts";
import type { CountedPair } from "./CountedPair.ts";

/** Days count since the epoch. */
type ContributorDay = readonly [contributor: string, day: number, weight: number];

/**
 * What a pair weighs: of each contributor the one day that weighs most counts. Who comes back every day is still one person, and
 * fifty of them must not look like seven hundred. Which day that is does not change with time, since all days fade alike.
 */
export function sumBest(
  rows: readonly ContributorDay[],
  today: number,
): Pick<CountedPair, "weight" | "shoppers"> {
  const best = new Map<string, { readonly day: number; readonly weight: number }>();
  for (const [contributor, day, weight] of rows) {
    const known = best.get(contributor);
    if (!known || weight > known.weight * pairFade(day - known.day)) {
      best.set(contributor, { day, weight });
    }
  }
  let sum = 0;
  for (const { day, weight } of best.values()) sum += weight * pairFade(Math.max(0, today - day));
  return { weight: sum, shoppers: best.size };
}
