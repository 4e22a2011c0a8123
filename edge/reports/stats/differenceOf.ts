import { type Arm, meanOf, meanVarianceOf } from "./Arm.ts";
import { multiplierOf } from "./multiplierOf.ts";

export type Interval = readonly [low: number, high: number];

/** Mean of the first arm less mean of the second, with an interval that holds however often one looks. */
export function differenceOf(a: Arm, b: Arm): { value: number; interval: Interval } {
  const value = meanOf(a) - meanOf(b);
  const error = Math.sqrt(meanVarianceOf(a) + meanVarianceOf(b));
  const reach = error * multiplierOf(a.shoppers + b.shoppers);
  return { value, interval: [value - reach, value + reach] };
}
