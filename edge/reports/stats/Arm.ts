/** What one arm of a comparison comes to: no shopper, only sums over them. */
export interface Arm {
  /** Different shoppers. */
  readonly shoppers: number;
  /** Those of them with any outcome. */
  readonly active: number;
  /** Of their outcomes. */
  readonly sum: number;
  /** Of the squares of each shopper's outcome. */
  readonly squares: number;
}

export const meanOf = ({ shoppers, sum }: Arm): number => sum / shoppers;

/** Estimated variance of the arm's mean. */
export function meanVarianceOf(arm: Arm): number {
  const { shoppers, sum, squares } = arm;
  const spread = Math.max(0, squares - (sum * sum) / shoppers);
  return spread / (shoppers - 1) / shoppers;
}
