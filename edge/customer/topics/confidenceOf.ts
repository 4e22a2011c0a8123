/** What speaks for something that we have no word for: it keeps a lone weak word from counting as certain. */
const UNKNOWN_SCORE = 1;

/** How likely the first of some topics is the right one, 0 to 1: its share of all that speaks for any. */
export function confidenceOf(topics: readonly { readonly score: number }[]): number {
  const [first] = topics;
  if (!first) return 0;
  return first.score / topics.reduce((sum, one) => sum + one.score, UNKNOWN_SCORE);
}
