/** Numbers above 0 and below 1, the same for the same seed; xorshift32, so a seed of 0 is taken for 1. */
export function createDraw(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
