import type { Term } from "./Ranked.ts";
import { rounded } from "./rounded.ts";

/**
 * Adds terms to ranked scores and orders anew. Takes scores best first and the terms of the n-th item; answers places
 * of the given order, best first, and what each item has then. Equal scores keep the order they had.
 */
export function orderByTaste(
  scores: readonly number[],
  termsOf: (n: number) => readonly Term[],
): { readonly n: number; readonly score: number; readonly terms: readonly Term[] }[] {
  return scores
    .map((score, n) => {
      const terms = termsOf(n);
      let sum = score;
      for (const { value } of terms) sum += value;
      return { n, score: rounded(sum), terms };
    })
    .sort((a, b) => b.score - a.score);
}
