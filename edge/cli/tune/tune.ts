import { writeFileSync } from "node:fs";
import { rankSession } from "../../../sdk/rank/index.ts";
import type { Command } from "../Command.ts";
import { DEFAULT_CONSTANTS, type RelationConstants } from "../constants/SiteConstants.ts";
import type { Option } from "../input/Option.ts";
import { tableOf } from "../input/tableOf.ts";
import { readLog } from "../log/readLog.ts";
import { ask } from "../measure/ask.ts";
import { createModel, type ModelInput } from "../measure/createModel.ts";
import { gainOf } from "../measure/gainOf.ts";
import type { Question } from "../measure/Question.ts";
import { type Hits, sharesOf } from "../measure/sharesOf.ts";
import { type Change, GRID } from "./grid.ts";
import { search } from "./search.ts";
import { splitVisits } from "./splitVisits.ts";
import { tuneWeights } from "./tuneWeights.ts";
import { verdictOf } from "./verdictOf.ts";

const OPTIONS: readonly Option[] = [
  {
    name: "events",
    value: "F",
    kind: "input",
    isRequired: true,
    help: "events, NDJSON or gzip, or a folder of such files; - reads standard input",
  },
  {
    name: "out",
    value: "F",
    kind: "path",
    help: "where the constants are written, for candour build --constants",
  },
  {
    name: "weights",
    value: "F",
    kind: "path",
    help: "learns the re-ranker's weights too, and writes them there if they are better",
  },
  { name: "k", value: "N", kind: "count", help: "shoppers behind a pair that is published (5)" },
  { name: "sessions", value: "N", kind: "count", help: "the latest visits that are used (200000)" },
];

const DEFAULTS = DEFAULT_CONSTANTS.viewed_together;

/** `candour tune`: a site's own constants, chosen on its latest visits. */
export const tune: Command = {
  about:
    "Finds the constants that predict a site's latest visits best; says where the defaults are.",
  options: OPTIONS,
  async run(values, { progress, print }) {
    const k = Number(values.get("k") ?? 5);
    const log = await readLog({ events: values.get("events") }, progress);
    const split = splitVisits(log, Number(values.get("sessions") ?? 200_000));
    const { training, choosing, checking, ids, visits } = split;
    progress.say(
      `lists from ${training.at.length} visits; ${choosing.length} questions to choose by, ${checking.length} to check by`,
    );
    const inputOf = (constants: RelationConstants): ModelInput => ({
      sessions: training,
      ids,
      constants,
      k,
    });
    const attempt = (constants: RelationConstants, questions: readonly Question[]): Hits => {
      const { queryOf } = createModel(inputOf(constants));
      return ask(questions, (session) => rankSession(queryOf(session)));
    };
    const { trials, best } = search(DEFAULTS, GRID, (constants, number) => {
      const hits = attempt(constants, choosing);
      const { p20, mrr20 } = sharesOf(hits);
      progress.say(`trial ${number}: P@20 ${p20.toFixed(2)}, MRR@20 ${mrr20.toFixed(2)}`);
      return hits;
    });
    const isDefault = Object.keys(best.change).length === 0;
    const before = attempt(DEFAULTS, checking);
    const after = isDefault ? before : attempt({ ...DEFAULTS, ...best.change }, checking);
    const questions = checking.length;
    const verdict = verdictOf({ questions, isDefault, gain: gainOf(after, before) });

    const tried = trials.map((trial) => [
      ...rowOf(describe(trial.change), trial.hits),
      trial === best ? "<- best" : "",
    ]);
    for (const line of tableOf([["chosen by", "P@20", "MRR@20", ""], ...tried])) print(line);
    const checks = [rowOf("defaults", before)];
    if (!isDefault) checks.push(rowOf(describe(best.change), after));
    print("");
    for (const line of tableOf([["checked by later visits", "P@20", "MRR@20"], ...checks])) {
      print(line);
    }
    print("");
    print(verdict.text);

    const change = verdict.isBetter ? best.change : {};
    const constants = { ...DEFAULTS, ...change };
    const about = {
      ...{ visits, items: ids.length, k, questions },
      default: sharesOf(before),
      tuned: verdict.isBetter ? sharesOf(after) : null,
      verdict: verdict.text,
    };
    const out = values.get("out");
    if (out !== undefined) {
      writeFileSync(out, `${JSON.stringify({ about, viewed_together: constants }, null, 2)}\n`);
      progress.say(`${out} holds ${verdict.isBetter ? "the tuned constants" : "the defaults"}`);
    }
    const weights = values.get("weights");
    const tiers =
      weights === undefined
        ? {}
        : {
            tiers: tuneWeights(
              { file: weights, model: inputOf(constants), checking },
              { progress, print },
            ),
          };
    print(JSON.stringify({ ...about, trials: trials.length, change, ...tiers }));
  },
};

function rowOf(name: string, hits: Hits): string[] {
  const { p20, mrr20 } = sharesOf(hits);
  return [name, p20.toFixed(2), mrr20.toFixed(2)];
}

function describe(change: Change): string {
  const parts = Object.entries(change).map(([name, value]) => `${name} ${value}`);
  return parts.join(", ") || "defaults";
}
