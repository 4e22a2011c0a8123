import type { Term } from "./Ranked.ts";
import type { Taste } from "./tasteOf.ts";

/** What taste knows of an item. */
export interface Tastable {
  readonly facets: readonly string[];
  /** What the shopper's word on its category makes of it. */
  readonly factor: number;
}

/** The terms that taste adds to an item's score; their source is the facet. */
export function tasteTerms(taste: Taste, { facets, factor }: Tastable): Term[] {
  const terms: Term[] = [];
  for (const facet of facets) {
    const value = taste.get(facet);
    if (value) terms.push({ relation: "interest", source: facet, value: value * factor });
  }
  return terms;
}
