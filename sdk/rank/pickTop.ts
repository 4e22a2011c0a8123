import { rounded } from "./rounded.ts";
import type { Tally } from "./Tally.ts";

/** What decides the order of the answer besides the scores. */
export interface PickRules {
  readonly limit: number;
  readonly idOf: (item: number) => string;
  readonly accept?: ((item: number) => boolean) | undefined;
}

/** Rounds the tally's sums in place and returns the places of the best ones: by score, then by id in code units. */
export function pickTop(
  tally: Pick<Tally, "items" | "sums" | "count">,
  rules: PickRules,
): Int32Array {
  const { items, sums } = tally;
  const { idOf, accept } = rules;
  const end = tally.count();
  const limit = Math.min(rules.limit, end);
  const best = new Int32Array(limit);
  let count = 0;
  let lowest = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < end; place++) {
    const sum = rounded(sums[place] ?? 0);
    sums[place] = sum;
    // Once the answer is full most items end here.
    if (sum < lowest || limit === 0) continue;
    const item = items[place] ?? 0;
    let at = count;
    while (at > 0) {
      const other = best[at - 1] ?? 0;
      const otherSum = sums[other] ?? 0;
      if (otherSum > sum || (otherSum === sum && idOf(items[other] ?? 0) <= idOf(item))) break;
      at--;
    }
    if (at === limit || (accept !== undefined && !accept(item))) continue;
    if (count < limit) count++;
    for (let n = count - 1; n > at; n--) best[n] = best[n - 1] ?? 0;
    best[at] = place;
    if (count === limit) lowest = sums[best[limit - 1] ?? 0] ?? 0;
  }
  return best.subarray(0, count);
}
