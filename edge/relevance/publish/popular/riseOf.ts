import type { ItemStats } from "../ItemStats.ts";

/** Carts and purchases in a week below which nothing is said to rise. */
const TRENDING_MIN = 20;
/** Added to both sides of a rise, so that a handful more of next to nothing is no trend. */
const RISE_DAMPING = 10;

/**
 * How many times more an item is wanted this week than the four weeks before let expect; 0 where it is not more, or too few want
 * it. Looks are cheap to fake and say little: what rises is what is put in carts and bought.
 */
export function riseOf({ wanted, wantedBefore }: ItemStats, k: number): number {
  if (wanted < Math.max(k, TRENDING_MIN)) return 0;
  const rise = (wanted + RISE_DAMPING) / (wantedBefore / 4 + RISE_DAMPING);
  return rise > 1 ? rise : 0;
}
