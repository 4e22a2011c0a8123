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
  /** What shoppers did before: its sum, that of its squares, and that of its products with the outcome. */
  readonly before?: { readonly sum: number; readonly squares: number; readonly product: number };
}

export const meanOf = ({ shoppers, sum }: Arm): number => sum / shoppers;

/** Estimated variance of the arm's mean. */
export function meanVarianceOf(arm: Arm): number {
  const { shoppers, sum, squares } = arm;
  const spread = Math.max(0, squares - (sum * sum) / shoppers);
  return spread / (shoppers - 1) / shoppers;
}
