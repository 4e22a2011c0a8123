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

/**
 * Rounds the sums in place and answers the places of the best ones: by score, then by id in code units. Looks at all
 * places, or at the given ones only. Linear in the places: only what may be answered is sorted.
 */
export function pickTop(tally: Tally, rules: PickRules, among?: readonly number[]): number[] {
  const { items, sums } = tally;
  const { limit, idOf, accept } = rules;
  const count = among ? among.length : tally.count;
  const values: number[] = [];
  for (let n = 0; n < count; n++) {
    const place = among ? (among[n] ?? 0) : n;
    const sum = rounded(sums[place] ?? 0);
    sums[place] = sum;
    values.push(sum);
  }
  if (limit < 1) return [];
  const byScore = (a: number, b: number): number => {
    const by = (sums[b] ?? 0) - (sums[a] ?? 0);
    if (by !== 0) return by;
    return idOf(items[a] ?? 0) < idOf(items[b] ?? 0) ? -1 : 1;
  };
  for (let wanted = accept ? limit + SPARE : limit; ; wanted *= DEEPER) {
    const isAll = wanted >= count;
    const least = isAll ? 0 : nthLargest(values, wanted);
    const best: number[] = [];
    for (let n = 0; n < count; n++) {
      const place = among ? (among[n] ?? 0) : n;
      if (isAll || (sums[place] ?? 0) >= least) best.push(place);
    }
    best.sort(byScore);
    const answer: number[] = [];
    for (const place of best) {
      if (answer.length >= limit) return answer;
      if (!accept || accept(items[place] ?? 0)) answer.push(place);
    }
    if (isAll || answer.length >= limit) return answer;
  }
}
