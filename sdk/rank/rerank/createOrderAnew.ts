import { pickTop } from "../pickTop.ts";
import type { GivenTerm, SessionQuery } from "../SessionQuery.ts";
import { createScorer } from "./createScorer.ts";
import { describeCandidates } from "./describeCandidates.ts";
import type { ItemTraits } from "./ItemTraits.ts";
import type { RerankWeights } from "./RerankWeights.ts";

/**
 * The terms of a query's best items, such that their sums stand in the second tier's order: the n-th best by the second
 * tier gets the n-th largest sum of the first, and each of its terms the same part of it as before. So they can be added
 * to terms of other relations, and still say what led to an item. `unit` is a factor on all of them.
 */
export type OrderAnew = (query: SessionQuery, traits: ItemTraits, unit: number) => GivenTerm[];

/**
 * Makes it of learnt weights. Items that `accept` refuses are candidates all the same, since the second tier was learnt
 * beside them, but get no terms.
 */
export function createOrderAnew(weights: RerankWeights): OrderAnew {
  const score = createScorer(weights);
  return (query, traits, unit) => {
    const { accept = () => true, ...open } = query;
    const described = describeCandidates(open, { traits, candidates: weights.candidates });
    const { sums, places } = described;
    const { tally, termsOf } = sums;
    const shown = pickTop(tally, query);
    const scores = score(described);
    const best = places
      .map((place, rank) => ({ place, rank }))
      .filter(({ place }) => accept(tally.items[place] ?? 0))
      // A stable sort: equal scores keep the first tier's order.
      .sort((a, b) => (scores[b.rank] ?? 0) - (scores[a.rank] ?? 0));
    // A set keeps the order of first sight: the best anew, then the others as they were.
    const order = [...new Set([...best.map(({ place }) => place), ...shown])];
    const terms: GivenTerm[] = [];
    termsOf(order.slice(0, shown.length)).forEach((entry, n) => {
      const sum = tally.sums[shown[n] ?? 0] ?? 0;
      // By the terms as they are told, rounded: what they were before, they are to sum up to exactly.
      const total = entry.terms.reduce((all, { value }) => all + value, 0);
      const factor = total > 0 ? (unit * sum) / total : 0;
      const { item } = entry;
      for (const { relation, source, value, support } of entry.terms) {
        const term = { item, relation, source, value: value * factor };
        terms.push(support === undefined ? term : Object.assign(term, { support }));
      }
    });
    return terms;
  };
}
