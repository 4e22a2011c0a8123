import { type Arm, meanOf, meanVarianceOf } from "./Arm.ts";
import type { Interval } from "./differenceOf.ts";
import { multiplierOf } from "./multiplierOf.ts";

/**
 * With fewer acting shoppers in an arm its mean is too far from normal for the interval to keep its promise: of 1,000 tests
 * of money without any effect, a tenth held out, 6.9 % claimed one with 10, 5.0 % with 20, 4.0 % with 30.
 */
export const ACTIVE_MIN = 30;

/**
 * How much larger the mean of the treated is than that of the held out, as a share of the latter: 0.05 is five percent
 * more. The interval has every lift that the data can't rule out, found as Fieller does (1954): a ratio r is ruled out
 * where the difference `treated - r * held out` is too far from zero for an interval that holds at every look. Null where
 * even "any lift" can't be ruled out yet.
 */
export function liftOf(treated: Arm, heldOut: Arm): { lift: number; interval: Interval } | null {
  if (Math.min(treated.active, heldOut.active) < ACTIVE_MIN) return null;
  const [top, bottom] = [meanOf(treated), meanOf(heldOut)];
  const reach2 = multiplierOf(treated.shoppers + heldOut.shoppers) ** 2;
  const a = bottom ** 2 - reach2 * meanVarianceOf(heldOut);
  const c = top ** 2 - reach2 * meanVarianceOf(treated);
  if (!(a > 0) || bottom <= 0) return null;
  const root = Math.sqrt(Math.max(0, (top * bottom) ** 2 - a * c));
  const low = (top * bottom - root) / a;
  const high = (top * bottom + root) / a;
  // What is counted is never negative, so that nothing can be lost but all of it.
  return { lift: top / bottom - 1, interval: [Math.max(low, 0) - 1, high - 1] };
}
