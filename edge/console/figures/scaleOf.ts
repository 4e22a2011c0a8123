import type { Lift } from "../../reports/report/liftsOf.ts";

/** One axis for all rulers of a list: wide enough for what is known, never wider than from half to double. */
export function scaleOf(lifts: readonly Pick<Lift, "lift" | "interval" | "verdict">[]): {
  from: number;
  to: number;
} {
  const known = lifts.filter(({ verdict }) => verdict !== "too_early");
  const low = Math.min(-0.05, ...known.map(({ interval }) => interval[0]));
  const high = Math.max(0.05, ...known.map(({ interval, lift }) => interval[1] ?? lift));
  return { from: Math.max(-0.5, low), to: Math.min(1, high) };
}
