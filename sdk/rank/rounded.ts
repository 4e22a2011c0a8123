/** Rounds to 1e-8, below which engines may differ and above which no ranking does. */
export function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
