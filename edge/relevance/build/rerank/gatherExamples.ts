import type { SessionQuery } from "../../../../sdk/rank/index.ts";
import { describeCandidates } from "../../../../sdk/rank/rerank/describeCandidates.ts";
import { CANDIDATE_COUNT, CONTEXT_COUNT } from "../../../../sdk/rank/rerank/Features.ts";
import type { ItemTraits } from "../../../../sdk/rank/rerank/ItemTraits.ts";
import type { KnownAnswer } from "./holdOut.ts";
import type { RerankExamples } from "./RerankExamples.ts";

/** Describes the candidates of every question by the ranker's own code, so that learning and serving see the same. */
export function gatherExamples(
  answers: readonly KnownAnswer[],
  about: {
    readonly queryOf: (session: readonly number[]) => SessionQuery;
    readonly traits: ItemTraits;
    readonly candidates: number;
  },
): RerankExamples {
  const { queryOf, traits, candidates } = about;
  const counts = new Uint16Array(answers.length);
  const features = new Float32Array(answers.length * candidates * CANDIDATE_COUNT);
  const contexts = new Float32Array(answers.length * CONTEXT_COUNT);
  const isSeen = new Uint8Array(answers.length * candidates);
  const targets = new Uint16Array(answers.length);
  let count = 0;
  for (const { session, next } of answers) {
    const query = queryOf(session);
    const { accept } = query;
    const described = describeCandidates(query, { traits, candidates, accept });
    const { items } = described.sums.tally;
    const target = described.places.findIndex((place) => items[place] === next);
    if (target < 0) continue;
    const { length } = described.places;
    counts[count] = length;
    targets[count] = target;
    const own = described.features.subarray(0, length * CANDIDATE_COUNT);
    features.set(own, count * candidates * CANDIDATE_COUNT);
    contexts.set(described.context, count * CONTEXT_COUNT);
    isSeen.set(described.isSeen.subarray(0, length), count * candidates);
    count++;
  }
  return { count, candidates, counts, features, contexts, isSeen, targets };
}

/** Examples of several folds as one. */
export function joinExamples(folds: readonly RerankExamples[]): RerankExamples {
  const candidates = folds[0]?.candidates ?? 0;
  const count = folds.reduce((sum, fold) => sum + fold.count, 0);
  const joined: RerankExamples = {
    count,
    candidates,
    counts: new Uint16Array(count),
    features: new Float32Array(count * candidates * CANDIDATE_COUNT),
    contexts: new Float32Array(count * CONTEXT_COUNT),
    isSeen: new Uint8Array(count * candidates),
    targets: new Uint16Array(count),
  };
  let at = 0;
  for (const fold of folds) {
    if (fold.candidates !== candidates) throw new TypeError("candour: folds differ in candidates");
    const size = fold.count * candidates;
    joined.counts.set(fold.counts.subarray(0, fold.count), at);
    joined.targets.set(fold.targets.subarray(0, fold.count), at);
    joined.isSeen.set(fold.isSeen.subarray(0, size), at * candidates);
    joined.features.set(
      fold.features.subarray(0, size * CANDIDATE_COUNT),
      at * candidates * CANDIDATE_COUNT,
    );
    joined.contexts.set(fold.contexts.subarray(0, fold.count * CONTEXT_COUNT), at * CONTEXT_COUNT);
    at += fold.count;
  }
  return joined;
}
