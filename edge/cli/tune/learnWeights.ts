import type { RerankWeights } from "../../../sdk/rank/index.ts";
import { gatherExamples } from "../../relevance/build/rerank/gatherExamples.ts";
import { LEARN_OPTIONS, learnReranker } from "../../relevance/build/rerank/learnReranker.ts";
import type { Progress } from "../input/Progress.ts";
import { sliceSessions } from "../log/sliceSessions.ts";
import { createModel, type ModelInput } from "../measure/createModel.ts";
import { nextItemQuestions } from "../measure/nextItemQuestions.ts";

/** The share of the visits whose lists the re-ranker learns from; the visits after them are its examples. */
const BUILT_SHARE = 0.91;
const EXAMPLES_MAX = 30_000;

/** Learns a re-ranker from the later visits on lists of the earlier ones: on its own visits a list knows too much. */
export function learnWeights(input: ModelInput, progress: Progress): RerankWeights {
  const { sessions } = input;
  const count = sessions.at.length;
  const split = Math.floor(count * BUILT_SHARE);
  const model = createModel({ ...input, sessions: sliceSessions(sessions, 0, split) });
  const questions = nextItemQuestions(sliceSessions(sessions, split, count), EXAMPLES_MAX);
  const { candidates } = LEARN_OPTIONS;
  const traits = model.traits();
  const examples = gatherExamples(questions, { queryOf: model.queryOf, traits, candidates });
  progress.say(`the re-ranker learns from ${examples.count} of ${questions.length} questions`);
  return learnReranker(examples, {
    ...LEARN_OPTIONS,
    onEpoch: (epoch, loss) => progress.say(`epoch ${epoch}: loss ${loss.toFixed(4)}`),
  });
}
