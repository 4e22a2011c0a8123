/** How a ranker did on a list of questions: 1 / rank of what followed within the first 20, 0 where it is not there. */
export type Hits = Float64Array;

/** Per cent of the questions whose answer was in the 20, and per cent of the mean of 1 / rank. */
export function sharesOf(hits: Hits): { p20: number; mrr20: number } {
  let found = 0;
  let sum = 0;
  for (const hit of hits) {
    if (hit > 0) found += 1;
    sum += hit;
  }
  const share = (value: number): number =>
    Math.round((1e4 * value) / Math.max(1, hits.length)) / 100;
  return { p20: share(found), mrr20: share(sum) };
}
