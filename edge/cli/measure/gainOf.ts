/** How much better one ranker did than another on the same questions, and how far that may be chance. */
export interface Gain {
  /** Mean difference of the goal. */
  readonly mean: number;
  /** Standard error of that mean. */
  readonly error: number;
}

/** What tuning is after, question by question: being in the row, and high up in it. */
const goalOf = (hit: number): number => (hit > 0 ? 1 : 0) + hit;

/** Compares answers question by question: what is hard for both does not count as chance. */
export function gainOf(hits: Float64Array, than: Float64Array): Gain {
  const count = Math.max(2, hits.length);
  const differences = hits.map((hit, at) => goalOf(hit) - goalOf(than[at] ?? 0));
  const mean = differences.reduce((a, b) => a + b, 0) / count;
  const spread = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (count - 1);
  return { mean, error: Math.sqrt(spread / count) };
}
