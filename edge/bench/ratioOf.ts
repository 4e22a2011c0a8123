import { quantile } from "./quantile.ts";
import type { Slice } from "./takeTurns.ts";

/** How much more CPU one route takes than another. */
export interface Ratio {
  /** Of the ratios of each round. */
  readonly median: number;
  /** Half of the rounds were between these. */
  readonly quartiles: readonly [number, number];
}

/** Compares two routes round by round: what the machine did in a round was done to both. */
export function ratioOf(of: readonly Slice[], to: readonly Slice[]): Ratio {
  const ratios = of.map((slice, round) => slice.cpuUs / (to[round]?.cpuUs ?? Number.NaN));
  const at = (share: number): number => Math.round(100 * quantile(ratios, share)) / 100;
  return { median: at(0.5), quartiles: [at(0.25), at(0.75)] };
}
