/** Numbers from 0 to below 1, the same ones for the same seed: traffic that can be made again. */
export type Dice = () => number;

export function createDice(seed: number): Dice {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    // Numerical Recipes' linear congruential generator: good enough for made-up visits.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
