/** Made-up shops for the tests of the intervals. */

/** Uniform on [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What one shopper spends: most nothing, some a little, few a lot (log-normal with a heavy tail). */
export function drawSpending(random: () => number, rate: number): number {
  if (random() >= rate) return 0;
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(3.5 + 0.8 * normal);
}
