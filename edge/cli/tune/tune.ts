import { writeFileSync } from "node:fs";
import { buildLists } from "../../relevance/build/buildLists.ts";
import { orderItems } from "../build/orderItems.ts";
import type { Command } from "../Command.ts";
import { DEFAULT_CONSTANTS, type RelationConstants } from "../constants/SiteConstants.ts";
import { InputError } from "../InputError.ts";
import type { Option } from "../input/Option.ts";
import { tableOf } from "../input/tableOf.ts";
import { demandOf } from "../log/demandOf.ts";
import { faded } from "../log/faded.ts";
import { readLog } from "../log/readLog.ts";
import { sessionise } from "../log/sessionise.ts";
import { sliceSessions } from "../log/sliceSessions.ts";
import { ask } from "../measure/ask.ts";
import { gainOf } from "../measure/gainOf.ts";
import { nextItemQuestions } from "../measure/nextItemQuestions.ts";
import { sharesOf } from "../measure/sharesOf.ts";
import { GRID } from "./grid.ts";
import { search } from "./search.ts";
import { verdictOf } from "./verdictOf.ts";

const OPTIONS: readonly Option[] = [
  {
    name: "events",
    value: "F",
    kind: "input",
    isRequired: true,
    help: "events, NDJSON or gzip; - reads standard input",
  },
  {
    name: "out",
    value: "F",
    kind: "path",
    help: "where the constants are written, for candour build --constants",
  },
  { name: "k", value: "N", kind: "count", help: "shoppers behind a pair that is published (5)" },
  { name: "sessions", value: "N", kind: "count", help: "the latest visits that are used (200000)" },
];

const HELD_OUT = 0.1;
const QUESTIONS_MAX = 20_000;

/** `candour tune`: a site's own constants, chosen on its latest visits. */
export const tune: Command = {
  about:
    "Finds the constants that predict a site's latest visits best, and says where the defaults are.",
  options: OPTIONS,
  async run(values, { progress, print }) {
    const k = Number(values.get("k") ?? 5);
    const log = await readLog({ events: values.get("events") }, progress);
    const { ids, handleOf } = orderItems(log.ids, demandOf(log));
    const every = sessionise(log.acts, handleOf);
    const sessions = sliceSessions(
      every,
      Math.max(0, every.at.length - Number(values.get("sessions") ?? 200_000)),
      every.at.length,
    );
    const count = sessions.at.length;
    const split = Math.floor(count * (1 - HELD_OUT));
    const middle = Math.floor((split + count) / 2);
    const training = sliceSessions(sessions, 0, split);
    const choosing = nextItemQuestions(sliceSessions(sessions, split, middle), QUESTIONS_MAX);
    const checking = nextItemQuestions(sliceSessions(sessions, middle, count), QUESTIONS_MAX);
    if (choosing.length === 0 || checking.length === 0) {
      throw new InputError(
        `${count} visits with two views or more: too few to hold a tenth of them out; the defaults stay`,
      );
    }
    progress.say(
      `lists from ${split} visits; ${choosing.length} questions to choose by, ${checking.length} to check by`,
    );
    const idOf = (item: number): string => ids[item] ?? "";
    const listsOf = ({ halfLifeDays, ...rest }: RelationConstants) =>
      buildLists({
        sessions: faded(training, halfLifeDays),
        itemCount: ids.length,
        constants: { ...rest, minSupport: k },
      });

    const defaults = DEFAULT_CONSTANTS.viewed_together;
    const { trials, best } = search(defaults, GRID, (constants, number) => {
      const hits = ask(choosing, listsOf(constants), idOf);
      const { p20, mrr20 } = sharesOf(hits);
      progress.say(`trial ${number}: P@20 ${p20.toFixed(2)}, MRR@20 ${mrr20.toFixed(2)}`);
      return hits;
    });
    const isDefault = Object.keys(best.change).length === 0;
    const checkedDefault = ask(checking, listsOf(defaults), idOf);
    const checkedBest = isDefault
      ? checkedDefault
      : ask(checking, listsOf({ ...defaults, ...best.change }), idOf);
    const verdict = verdictOf({
      questions: checking.length,
      isDefault,
      gain: gainOf(checkedBest, checkedDefault),
    });

    const rowOf = (name: string, hits: Float64Array, mark: string): string[] => {
      const { p20, mrr20 } = sharesOf(hits);
      return [name, p20.toFixed(2), mrr20.toFixed(2), mark];
    };
    const rows = trials.map((trial) =>
      rowOf(describe(trial.change), trial.hits, trial === best ? "<- best" : ""),
    );
    for (const line of tableOf([["chosen by", "P@20", "MRR@20", ""], ...rows])) print(line);
    print("");
    const checks = [rowOf("defaults", checkedDefault, "")];
    if (!isDefault) checks.push(rowOf(describe(best.change), checkedBest, ""));
    for (const line of tableOf([["checked by later visits", "P@20", "MRR@20", ""], ...checks])) {
      print(line);
    }
    print("");
    print(verdict.text);

    const chosen = verdict.isBetter ? { ...defaults, ...best.change } : defaults;
    const about = {
      visits: count,
      items: ids.length,
      k,
      questions: checking.length,
      default: sharesOf(checkedDefault),
      tuned: verdict.isBetter ? sharesOf(checkedBest) : null,
      verdict: verdict.text,
    };
    const out = values.get("out");
    if (out !== undefined) {
      writeFileSync(out, `${JSON.stringify({ about, viewed_together: chosen }, null, 2)}\n`);
      progress.say(`${out} holds ${verdict.isBetter ? "the tuned constants" : "the defaults"}`);
    }
    print(
      JSON.stringify({
        ...about,
        trials: trials.length,
        change: verdict.isBetter ? best.change : {},
      }),
    );
  },
};

function describe(change: Readonly<Record<string, number | null | undefined>>): string {
  const parts = Object.entries(change).map(([name, value]) => `${name} ${value}`);
  return parts.join(", ") || "defaults";
}
