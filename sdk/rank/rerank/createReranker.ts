import { pickTop } from "../pickTop.ts";
import type { RankedItem } from "../Ranked.ts";
import type { SessionQuery } from "../SessionQuery.ts";
import { rankedAt } from "../sumTerms.ts";
import { createScorer } from "./createScorer.ts";
import { describeCandidates } from "./describeCandidates.ts";
import type { ItemTraits } from "./ItemTraits.ts";
import type { RerankWeights } from "./RerankWeights.ts";

/** The second tier: ranks the first tier's best anew. */
export type Reranker = (query: SessionQuery, traits: ItemTraits) => RankedItem[];

/**
 * Makes a re-ranker of learnt weights.
 *
 * It answers like `rankSession`, with the same terms (they are what brought the item here), in a better order: `score`
 * is then the network's, of any sign, comparable within one answer only. Weights of other features than ours throw
 * a TypeError, once, here. Cost: about 20 microseconds above the first tier's. Source: docs/ranking.md.
 */
export function createReranker(weights: RerankWeights): Reranker {
  const score = createScorer(weights);
  return (query, traits) => {
    const described = describeCandidates(query, {
      traits,
      candidates: weights.candidates,
      accept: query.accept,
    });
    const { sums, places } = described;
    const { tally } = sums;
    const scores = score(described);
    // The others are none of its candidates.
    tally.sums.fill(Number.NEGATIVE_INFINITY);
    places.forEach((place, n) => {
      tally.sums[place] = scores[n] ?? 0;
    });
    const limit = Math.min(query.limit, places.length);
    return rankedAt(sums, pickTop(tally, { limit, idOf: query.idOf }));
  };
}
