import { rounded } from "./rounded.ts";
import type { Taste } from "./tasteOf.ts";
import type { Tastable } from "./tasteTerms.ts";

/**
 * Orders ranked items anew by their scores and what taste adds ({@link "./tasteTerms.ts"} tells it by terms). Takes scores
 * best first and what taste knows of the n-th item; answers places of the given order, best first, and every item's score
 * then, by place. Equal scores keep the order they had.
 */
export function orderByTaste(
  scores: readonly number[],
  taste: Taste,
  of: (n: number) => Tastable,
): { readonly order: readonly number[]; readonly scores: readonly number[] } {
  const sums = scores.map((score, n) => {
    const { facets, factor } = of(n);
    let sum = score;
    for (const facet of facets) sum += (taste.get(facet) ?? 0) * factor;
    return rounded(sum);
  });
  const order = sums.map((_, n) => n);
  order.sort((a, b) => Math.sign((sums[b] ?? 0) - (sums[a] ?? 0)));
  return { order, scores: sums };
}
