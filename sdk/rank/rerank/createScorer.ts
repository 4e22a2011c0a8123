import type { Described } from "./describeCandidates.ts";
import { CANDIDATE_COUNT, PAIR_COUNT } from "./Features.ts";
import { createNet } from "./Net.ts";
import type { RerankWeights } from "./RerankWeights.ts";

/** The networks' scores of described candidates, by rank of the first tier; good until the next query. */
export type Scorer = (described: Described) => Float64Array;

/** Weights of other features than ours throw a TypeError. */
export function createScorer(weights: RerankWeights): Scorer {
  const fresh = createNet(weights.fresh, PAIR_COUNT);
  const seen = createNet(weights.seen, CANDIDATE_COUNT);
  let scores = new Float64Array(0);
  return ({ places, features, context, isSeen }) => {
    if (scores.length < places.length) scores = new Float64Array(places.length);
    fresh.begin(context);
    seen.begin(context);
    for (let n = 0; n < places.length; n++) {
      const at = n * CANDIDATE_COUNT;
      scores[n] = (isSeen[n] === 1 ? seen : fresh).score(features, at);
    }
    return scores;
  };
}
