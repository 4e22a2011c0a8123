import type { RankedItem, Term } from "./Ranked.ts";
import { strongestTerm } from "./strongestTerm.ts";

/** What an item's reason rests on. */
export interface ReasonTerm {
  readonly term: Term;
  /** True where people stand behind neither this term's pair nor any other of the item: it is near its neighbours only. */
  readonly isIndirect: boolean;
}

/**
 * The term that an item's reason rests on: the strongest one whose pair people stand behind, so that "bought with X" is
 * never said of a pair that nobody bought. Where all terms are by second hop the strongest of them, marked as such: it
 * needs other words. Undefined where the item has no term above 0.
 */
export function reasonTerm(ranked: Pick<RankedItem, "terms">): ReasonTerm | undefined {
  const direct = strongestTerm(ranked, ({ support }) => support !== 0);
  const term = direct ?? strongestTerm(ranked);
  return term && { term, isIndirect: direct === undefined };
}
