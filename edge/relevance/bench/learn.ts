import { writeFile } from "node:fs/promises";
import { gatherExamples, joinExamples } from "../build/rerank/gatherExamples.ts";
import { knownAnswers, sliceSessions } from "../build/rerank/holdOut.ts";
import { LEARN_OPTIONS, learnReranker } from "../build/rerank/learnReranker.ts";
import { buildModel } from "./buildModel.ts";
import { readTraining } from "./readData.ts";

/** Lists are built on the sessions before a fold's first share, questions asked of those from there to its end. */
const FOLDS = [
  [0.82, 0.9],
  [0.9, 1],
] as const;

/**
 * `node edge/relevance/bench/learn.ts TRAIN OUT`: learns the re-ranker's default weights from training sessions alone and
 * writes them as a module. docs/ranking.md says which data the shipped ones are from.
 */
const [train, out] = process.argv.slice(2);
if (train === undefined || out === undefined) {
  console.error("usage: node edge/relevance/bench/learn.ts TRAIN OUT");
  process.exit(2);
}
const { sessions, ids } = await readTraining(train);
const folds = FOLDS.map(([from, to]) => {
  const model = buildModel(sliceSessions(sessions, 0, from), ids, () => {});
  const answers = [...knownAnswers(sliceSessions(sessions, from, to))];
  const { candidates } = LEARN_OPTIONS;
  const examples = gatherExamples(answers, { ...model, candidates });
  console.log(`${examples.count} of ${answers.length} questions from ${from} to ${to}`);
  return examples;
});
const weights = learnReranker(joinExamples(folds), {
  ...LEARN_OPTIONS,
  onEpoch: (epoch, loss) => console.log(`epoch ${epoch}: loss ${loss.toFixed(4)}`),
});
await writeFile(
  out,
  `import type { RerankWeights } from "./RerankWeights.ts";

/** The re-ranker's default weights, learnt by edge/relevance/bench/learn.ts: docs/ranking.md. */
export const DEFAULT_RERANK_WEIGHTS: RerankWeights = ${JSON.stringify(weights, null, 2)};
`,
);
