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
    for (let n = 0; n < places.length; n++) {
      const at = n * CANDIDATE_COUNT;
      const score = isSeen[n] === 1 ? scoreSeen(features, at) : scoreFresh(features, at);
      sums.tally.sums[places[n] ?? 0] = score;
    }
    const { limit, idOf } = query;
    return sums.termsOf(pickTop(sums.tally, { limit, idOf }, places));
  };
}
