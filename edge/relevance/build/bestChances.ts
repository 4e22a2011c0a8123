import { createDraw } from "./createDraw.ts";

/** An item to try: times it was looked at, and times something came of it. */
export interface Arm {
  readonly looks: number;
  readonly acts: number;
}

/** Draws behind each chance: a chance is told to about a hundredth. */
const DRAWS = 4_000;

/**
 * The chance of each arm to be the best one, by draws from Beta(1 + acts, 1 + looks - acts). Taking an arm with just this
 * chance is Thompson sampling, with a propensity that is known. The same seed gives the same chances.
 *
 * Source: Thompson, Biometrika 1933; Gamma draws after Marsaglia and Tsang, ACM TOMS 2000.
 */
export function bestChances(arms: readonly Arm[], seed: number): number[] {
  const wins = new Array<number>(arms.length).fill(0);
  const draw = createDraw(seed);
  for (let n = 0; n < DRAWS; n++) {
    let best = 0;
    let bestValue = -1;
    arms.forEach(({ looks, acts }, at) => {
      const good = gamma(1 + acts, draw);
      const value = good / (good + gamma(1 + Math.max(0, looks - acts), draw));
      if (value > bestValue) {
        best = at;
        bestValue = value;
      }
    });
    if (arms.length > 0) wins[best] = (wins[best] ?? 0) + 1;
  }
  return wins.map((count) => count / DRAWS);
}

type Draw = () => number;

/** A Gamma draw of a shape of 1 or more. */
function gamma(shape: number, draw: Draw): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(draw()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
