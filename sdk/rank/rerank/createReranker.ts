import { pickTop } from "../pickTop.ts";
import type { RankedItem } from "../Ranked.ts";
import type { SessionQuery } from "../SessionQuery.ts";
import { describeCandidates } from "./describeCandidates.ts";
import { CANDIDATE_COUNT, PAIR_COUNT } from "./Features.ts";
import type { ItemTraits } from "./ItemTraits.ts";
import { createNet } from "./Net.ts";
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
  const fresh = createNet(weights.fresh, PAIR_COUNT);
  const seen = createNet(weights.seen, CANDIDATE_COUNT);
  return (query, traits) => {
    const described = describeCandidates(query, { traits, candidates: weights.candidates });
    const { sums, places, features, context, isSeen } = described;
    const scoreFresh = fresh(context);
    const scoreSeen = seen(context);
    const count = places.length;
    const items = new Int32Array(count);
    const scores = new Float64Array(count);
    for (let n = 0; n < count; n++) {
      items[n] = sums.tally.items[places[n] ?? 0] ?? 0;
      const at = n * CANDIDATE_COUNT;
      scores[n] = isSeen[n] === 1 ? scoreSeen(features, at) : scoreFresh(features, at);
    }
    const { limit, idOf } = query;
    const best = pickTop({ items, sums: scores, count: () => count }, { limit, idOf });
    const ranked = sums.termsOf(best.map((n) => places[n] ?? 0));
    return ranked.map(({ item, terms }, n) => ({ item, score: scores[best[n] ?? 0] ?? 0, terms }));
  };
}
