import { writeFileSync } from "node:fs";
import { DEFAULT_RERANK_WEIGHTS } from "../../../sdk/rank/rerank/defaultWeights.ts";
import type { CommandTools } from "../Command.ts";
import { tableOf } from "../input/tableOf.ts";
import { createModel, type ModelInput } from "../measure/createModel.ts";
import { gainOf } from "../measure/gainOf.ts";
import type { Question } from "../measure/Question.ts";
import { sharesOf } from "../measure/sharesOf.ts";
import { compareTiers } from "./compareTiers.ts";
import { learnWeights } from "./learnWeights.ts";

const OWN = "re-ranked, own weights";

/**
 * Learns a site's own re-ranker and compares it on later visits with what the site has without it. The weights are
 * written only where they are better than everything else by more than chance. Answers the figures of each tier.
 */
export function tuneWeights(
  asked: {
    readonly file: string;
    readonly model: ModelInput;
    readonly checking: readonly Question[];
  },
  { progress, print }: CommandTools,
): Record<string, { p20: number; mrr20: number }> {
  const { file, model, checking } = asked;
  const weights = learnWeights(model, progress);
  const tiers = compareTiers(checking, createModel(model), {
    "re-ranked, shipped weights": DEFAULT_RERANK_WEIGHTS,
    [OWN]: weights,
  });
  const own = tiers.get(OWN) ?? new Float64Array();
  const rows = [...tiers].map(([name, hits]) => {
    const { p20, mrr20 } = sharesOf(hits);
    return [name, p20.toFixed(2), mrr20.toFixed(2)];
  });
  print("");
  for (const line of tableOf([["checked by later visits", "P@20", "MRR@20"], ...rows])) print(line);
  print("");
  const rival = [...tiers].find(([name, hits]) => {
    const { mean, error } = gainOf(own, hits);
    return name !== OWN && mean <= 2 * error;
  });
  if (rival)
    print(
      `Own weights are not better than ${rival[0]} by more than chance; ${file} is not written.`,
    );
  else {
    writeFileSync(file, `${JSON.stringify(weights)}\n`);
    print(`Own weights are best; ${file} holds them.`);
  }
  return Object.fromEntries([...tiers].map(([name, hits]) => [name, sharesOf(hits)]));
}
