import { rounded } from "./rounded.ts";
import type { Tally } from "./Tally.ts";

/** What decides the order of the answer besides the scores. */
export interface PickRules {
  readonly limit: number;
  readonly idOf: (item: number) => string;
  readonly accept?: ((item: number) => boolean) | undefined;
}

/**
 * Rounds the sums in place and answers the places of the best ones: by score, then by id in code units. Looks at all
 * places, or at the given ones only.
 */
export function pickTop(tally: Tally, rules: PickRules, among?: readonly number[]): number[] {
  const { items, sums } = tally;
  const { limit, idOf, accept } = rules;
  const best: number[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  const end = among ? among.length : tally.count;
  for (let n = 0; n < end; n++) {
    const place = among ? (among[n] ?? 0) : n;
    const sum = rounded(sums[place] ?? 0);
    sums[place] = sum;
    // Once the answer is full most items end here.
    if (sum < lowest || limit < 1) continue;
    const item = items[place] ?? 0;
    let at = best.length;
    while (at > 0) {
      const other = best[at - 1] ?? 0;
      const otherSum = sums[other] ?? 0;
      if (otherSum > sum || (otherSum === sum && idOf(items[other] ?? 0) <= idOf(item))) break;
      at--;
    }
    if (at >= limit || (accept !== undefined && !accept(item))) continue;
    if (best.length < limit) best.push(place);
    for (let later = best.length - 1; later > at; later--) best[later] = best[later - 1] ?? 0;
    best[at] = place;
    if (best.length >= limit) lowest = sums[best[best.length - 1] ?? 0] ?? 0;
  }
  return best;
}
