import { createReranker, type RerankWeights, rankSession } from "../../../sdk/rank/index.ts";
import { ask } from "../measure/ask.ts";
import type { Model } from "../measure/createModel.ts";
import type { Question } from "../measure/Question.ts";
import type { Hits } from "../measure/sharesOf.ts";

/** How the lists alone answer, and how they do with each of the given re-rankers behind them. */
export function compareTiers(
  questions: readonly Question[],
  { queryOf, traits }: Model,
  weights: Readonly<Record<string, RerankWeights>>,
): ReadonlyMap<string, Hits> {
  const known = traits();
  const tiers = new Map<string, Hits>();
  tiers.set(
    "lists alone",
    ask(questions, (session) => rankSession(queryOf(session))),
  );
  for (const [name, numbers] of Object.entries(weights)) {
    const rerank = createReranker(numbers);
    tiers.set(
      name,
      ask(questions, (session) => rerank(queryOf(session), known)),
    );
  }
  return tiers;
}
