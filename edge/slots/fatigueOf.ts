/** Impressions in a day that tire nobody. */
const FRESH = 3;

/** What an item's score is multiplied by after so many impressions within a day: seen six times and left, it is worth half. */
export function fatigueOf(impressions: number | undefined): number {
  return impressions === undefined || impressions <= FRESH ? 1 : FRESH / impressions;
}
