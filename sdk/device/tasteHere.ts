import type { Taste } from "../rank/tasteOf.ts";
import type { Tastable } from "../rank/tasteTerms.ts";
import type { DecisionItem } from "../wire/messages.ts";
import type { DeviceFacts } from "./deviceFacts.ts";
import type { RankerModule } from "./RankerModule.ts";

interface Here {
  readonly rank: RankerModule;
  readonly facts: DeviceFacts;
  readonly facets: ReadonlyMap<string, readonly string[]>;
  readonly cards: ReadonlyMap<string, DecisionItem>;
}

/**
 * The shopper's taste and what it knows of an item, as at the edge: nothing of what is muted, and the shopper's word on the
 * item's category counts for it as well.
 */
export function tasteHere(
  { rank, facts, facets, cards }: Here,
  counts: boolean,
): {
  readonly taste: Taste;
  itemOf(id: string): Tastable;
} {
  const now = Date.now();
  const liked = [...facts.recent].flatMap(([id, at]) => {
    const known = facets.get(id);
    if (!known || facts.muted.has(id) || facts.mutedCategories.has(cards.get(id)?.category ?? ""))
      return [];
    return [{ facets: known, acts: facts.acts.get(id) ?? 1, ageMs: Math.max(0, now - at) }];
  });
  return {
    taste: rank.tasteOf(counts ? liked : []),
    itemOf: (id) => ({
      facets: facets.get(id) ?? [],
      factor: rank.interestFactor(cards.get(id)?.category, facts.weights),
    }),
  };
}
