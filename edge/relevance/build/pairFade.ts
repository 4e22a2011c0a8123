const HALF_LIFE_DAYS = 30;

/** What is left of a counted pair after so many days. */
export function pairFade(ageDays: number): number {
  return 2 ** (-ageDays / HALF_LIFE_DAYS);
}
