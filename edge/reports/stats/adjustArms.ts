import type { Arm } from "./Arm.ts";

export interface AdjustedArms {
  readonly treated: Arm;
  readonly heldOut: Arm;
  /** The part of the variance that what they did before explains, 0 to 1. */
  readonly removed: number;
}

/** Shoppers' acts from before that either arm needs in all: fewer explain nothing, and their part is mostly noise. */
const HISTORY_MIN = 30;

/**
 * CUPED (Deng, Xu, Kohavi and Walker, Improving the sensitivity of online controlled experiments by utilizing pre-experiment
 * data, WSDM 2013): with x what a shopper did before they first had the slot, y is replaced by y - theta (x - mean x), theta the
 * pooled cov(x, y) / var(x). Chance alone decides who is held out, so that the mean of x is the same in both arms but for
 * chance: that part of the difference, and of the spread, goes. Null where there is no history to speak of.
 */
export function adjustArms(treated: Arm, heldOut: Arm): AdjustedArms | null {
  const arms = [treated, heldOut];
  if (arms.some(({ before, shoppers }) => (before?.sum ?? 0) < HISTORY_MIN || shoppers < 3)) {
    return null;
  }
  const total = (of: (arm: Arm) => number): number => arms.reduce((sum, arm) => sum + of(arm), 0);
  const spreadX = total((arm) => spread(squaresX(arm), sumX(arm), sumX(arm), arm.shoppers));
  const spreadY = total((arm) => spread(arm.squares, arm.sum, arm.sum, arm.shoppers));
  const shared = total((arm) => spread(productXY(arm), sumX(arm), arm.sum, arm.shoppers));
  if (!(spreadX > 0 && spreadY > 0)) return null;
  const theta = shared / spreadX;
  const meanX = total(sumX) / total(({ shoppers }) => shoppers);
  const adjusted = (arm: Arm): Arm => {
    const { shoppers, active } = arm;
    const sum = arm.sum - theta * (sumX(arm) - shoppers * meanX);
    const own =
      spread(arm.squares, arm.sum, arm.sum, shoppers) -
      2 * theta * spread(productXY(arm), sumX(arm), arm.sum, shoppers) +
      theta ** 2 * spread(squaresX(arm), sumX(arm), sumX(arm), shoppers);
    return { shoppers, active, sum, squares: Math.max(0, own) + sum ** 2 / shoppers };
  };
  const removed = Math.min(1, shared ** 2 / (spreadX * spreadY));
  return { treated: adjusted(treated), heldOut: adjusted(heldOut), removed };
}

const sumX = ({ before }: Arm): number => before?.sum ?? 0;
const squaresX = ({ before }: Arm): number => before?.squares ?? 0;
const productXY = ({ before }: Arm): number => before?.product ?? 0;

/** Sum of products of deviations from the means. */
const spread = (products: number, a: number, b: number, shoppers: number): number =>
  products - (a * b) / shoppers;
