import type { RankedItem, Term } from "./Ranked.ts";

/**
 * The term that says why an item is shown: the largest value, the earlier one where two are equal.
 *
 * Answers undefined where the item has no term above 0. `isSayable` leaves out terms that would not read as a reason,
 * such as a repeat.
 */
export function strongestTerm(
  ranked: Pick<RankedItem, "terms">,
  isSayable: (term: Term) => boolean = () => true,
): Term | undefined {
  let strongest: Term | undefined;
  for (const term of ranked.terms) {
    if (term.value > (strongest?.value ?? 0) && isSayable(term)) strongest = term;
  }
  return strongest;
}
