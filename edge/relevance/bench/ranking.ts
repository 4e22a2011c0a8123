import { AGE_WEIGHTS, REPEAT_WEIGHT, rankSession } from "../../../sdk/rank/index.ts";
import { buildLists } from "../build/buildLists.ts";
import { VIEW_CONSTANTS } from "../build/constants.ts";
import { readLists } from "../build/PackedLists.ts";
import { encodeLists } from "../format/encodeLists.ts";
import { measure } from "./measure.ts";
import { parseArguments } from "./parseArguments.ts";
import { readTest, readTraining } from "./readData.ts";

/** `npm run bench:ranking -- --train F --test F`: builds lists as the product does, asks the product's ranker. */
async function main(): Promise<void> {
  const asked = parseArguments(process.argv.slice(2));
  if (typeof asked === "string") throw new UsageError(asked);
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(1);
  const say = (what: string): void => console.log(`${seconds().padStart(6)} s  ${what}`);

  const training = await readTraining(asked.train).catch(orUsage("--train"));
  const itemCount = training.ids.length;
  const sessionCount = training.sessions.starts.length - 1;
  say(`read ${sessionCount} sessions of ${itemCount} items`);
  const queries = await readTest(asked.test, training.itemOf).catch(orUsage("--test"));
  say(`read ${queries.length} queries`);

  const buildStarted = performance.now();
  // The public data have no shoppers to protect and none to be poisoned by.
  const constants = { ...VIEW_CONSTANTS, minSupport: 1 };
  const packed = buildLists(
    { sessions: training.sessions, itemCount, constants },
    { onProgress: (phase, done, total) => say(`${phase} ${done} of ${total}`) },
  );
  const shards = encodeLists(packed);
  const build_s = Math.round((performance.now() - buildStarted) / 10) / 100;
  const bytes = shards.reduce((sum, shard) => sum + shard.byteLength, 0);
  say(`built in ${build_s} s, ${(bytes / 1e6).toFixed(2)} MB`);

  const lists = readLists(packed);
  const answer = (session: readonly number[]): number[] =>
    rankSession({
      session,
      relations: [{ relation: "viewed_together", lists, weight: 1 }],
      ageWeights: AGE_WEIGHTS,
      repeatWeight: REPEAT_WEIGHT,
      idOf: (item) => training.ids[item] ?? "",
      limit: 20,
    }).map((ranked) => ranked.item);
  const measured = measure(queries, answer, (done) => say(`asked ${done} of ${queries.length}`));
  const model_mb = Math.round(bytes / 1e4) / 100;
  const peak_rss_mb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ ...measured, build_s, model_mb, peak_rss_mb }));
}

/** A fault of what was asked, not of the program. */
class UsageError extends Error {}

function orUsage(flag: string): (error: unknown) => never {
  return (error) => {
    throw new UsageError(`${flag}: ${error instanceof Error ? error.message : String(error)}`);
  };
}

main().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  console.error(`bench:ranking: ${error.message}`);
  console.error("usage: npm run bench:ranking -- --train FILE --test FILE [--explain LINE]");
  process.exitCode = 2;
});
