/** The chance that an interval is ever wrong, at any look. */
export const ALPHA = 0.05;
/** Where the interval is tightest, in shoppers. It must not depend on the data: changing it changes what is promised. */
const TIGHTEST_AT = 5_000;

/**
 * How many standard errors an interval reaches to either side so that it holds at every look at once: the asymptotic
 * confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas (Annals of Statistics 52(6), 2024, theorem 2.2;
 * arXiv 2103.06476), which is Robbins' normal mixture with the estimated variance. `shoppers` is of both arms together.
 */
export function multiplierOf(shoppers: number, alpha: number = ALPHA): number {
  const log = -2 * Math.log(alpha);
  const rho2 = (log + Math.log(log) + 1) / TIGHTEST_AT;
  const time = shoppers * rho2;
  return Math.sqrt(2 * (1 + 1 / time) * Math.log(Math.sqrt(time + 1) / alpha));
}
