import { nthLargest } from "./nthLargest.ts";
import { rounded } from "./rounded.ts";
import type { Tally } from "./Tally.ts";

/** What decides the order of the answer besides the scores. */
export interface PickRules {
  readonly limit: number;
  readonly idOf: (item: number) => string;
  readonly accept?: ((item: number) => boolean) | undefined;
}

/** Places looked at beyond the limit where some may be refused; where more are, it is looked deeper. */
const SPARE = 16;
const DEEPER = 4;
/** Twice what rounding may move a sum by. */
const MARGIN = 1e-8;

/**
 * Rounds the sums of the best places and answers them: by score, then by id in code units. Linear in the places: only what
 * may be answered is rounded and sorted.
 */
export function pickTop(tally: Tally, rules: PickRules): number[] {
  const { items, sums, count } = tally;
  const { limit, idOf, accept } = rules;
  if (limit < 1) return [];
  const values = sums.slice(0, count);
  // Whole numbers: an engine makes an object of every other number that a comparison gives.
  const byScore = (a: number, b: number): number =>
    Math.sign((sums[b] ?? 0) - (sums[a] ?? 0)) ||
    (idOf(items[a] as number) < idOf(items[b] as number) ? -1 : 1);
  for (let wanted = accept ? limit + SPARE : limit; ; wanted *= DEEPER) {
    const isAll = wanted >= count;
    const least = isAll ? 0 : nthLargest(values, wanted) - MARGIN;
    const best: number[] = [];
    for (let place = 0; place < count; place++) {
      const sum = sums[place] ?? 0;
      if (isAll || sum >= least) {
        sums[place] = rounded(sum);
        best.push(place);
      }
    }
    best.sort(byScore);
    const answer: number[] = [];
    for (const place of best) {
      if (answer.length >= limit) return answer;
      if (!accept || accept(items[place] as number)) answer.push(place);
    }
    if (isAll || answer.length >= limit) return answer;
  }
}
