import { type Reranker, rankSession } from "../../../sdk/rank/index.ts";
import { type KnownAnswer, knownAnswers, sliceSessions } from "../build/rerank/holdOut.ts";
import { buildModel } from "./buildModel.ts";
import type { TrainingData } from "./readData.ts";

/** The share of sessions that lists are built on to choose; the rest is asked. */
const BUILT_SHARE = 0.9;
/** Questions are enough to choose by. */
const QUESTIONS = 5_000;

/**
 * Whether the shipped re-ranker suits these data better than the lists alone: the mean reciprocal rank on the last
 * sessions of the training data decides. The test data have no say.
 */
export function chooseTier(training: TrainingData, rerank: Reranker): "lists" | "reranked" {
  const { sessions, ids } = training;
  const model = buildModel(sliceSessions(sessions, 0, BUILT_SHARE), ids, () => {});
  const all = [...knownAnswers(sliceSessions(sessions, BUILT_SHARE, 1))];
  const step = Math.max(1, Math.floor(all.length / QUESTIONS));
  const answers = all.filter((_, n) => n % step === 0);
  const lists = meanReciprocal(answers, (session) => rankSession(model.queryOf(session)));
  const reranked = meanReciprocal(answers, (session) =>
    rerank(model.queryOf(session), model.traits),
  );
  return reranked > lists ? "reranked" : "lists";
}

function meanReciprocal(
  answers: readonly KnownAnswer[],
  answer: (session: readonly number[]) => readonly { readonly item: number }[],
): number {
  let sum = 0;
  for (const { session, next } of answers) {
    const rank = answer(session).findIndex((ranked) => ranked.item === next) + 1;
    if (rank > 0) sum += 1 / rank;
  }
  return sum / Math.max(1, answers.length);
}
