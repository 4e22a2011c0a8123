import { createOrderAnew, createReranker, rankSession } from "../../../sdk/rank/index.ts";
import { DEFAULT_RERANK_WEIGHTS } from "../../../sdk/rank/rerank/defaultWeights.ts";
import { type Baseline, createPopularity } from "./baselines.ts";
import { buildModel } from "./buildModel.ts";
import { chooseTier } from "./chooseTier.ts";
import { createItemKnn } from "./createItemKnn.ts";
import { createVmisKnn } from "./createVmisKnn.ts";
import { explain } from "./explain.ts";
import { measure } from "./measure.ts";
import { parseArguments } from "./parseArguments.ts";
import { readTest, readTraining } from "./readData.ts";

/** `npm run bench:ranking -- --train F --test F`: builds lists as the product does, asks the product's ranker. */
async function main(): Promise<void> {
  const asked = parseArguments(process.argv.slice(2));
  if (typeof asked === "string") throw new UsageError(asked);
  const started = performance.now();
  const say = (what: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  };

  const training = await readTraining(asked.train).catch(orUsage("--train"));
  const { sessions, ids } = training;
  say(`read ${sessions.starts.length - 1} sessions of ${ids.length} items`);
  const queries = await readTest(asked.test, training.itemOf).catch(orUsage("--test"));
  say(`read ${queries.length} queries`);

  const buildStarted = performance.now();
  const model = buildModel(sessions, ids, say);
  const build_s = Math.round((performance.now() - buildStarted) / 10) / 100;
  const model_mb = Math.round(model.bytes / 1e4) / 100;
  say(`built in ${build_s} s, ${model_mb} MB`);

  const rerank = createReranker(DEFAULT_RERANK_WEIGHTS);
  // As it is served: the order, and terms only of what somebody asks about.
  const orderAnew = createOrderAnew(DEFAULT_RERANK_WEIGHTS);
  if (asked.explain !== undefined) {
    const query = queries[asked.explain - 1];
    if (!query) throw new UsageError(`--explain: there are ${queries.length} test lines`);
    for (const line of explain(query, {
      ids,
      answer: (session) => rerank(model.queryOf(session), model.traits),
    }))
      console.log(line);
    return;
  }
  const tier = chooseTier(training, rerank);
  say(`the held-out tail of the training sessions chooses the tier: ${tier}`);

  const methods: Baseline[] = [
    createPopularity(training),
    createItemKnn(training),
    createVmisKnn(training),
    {
      name: "lists",
      answer: (session) => rankSession(model.queryOf(session)).map(({ item }) => item),
    },
    {
      name: "reranked",
      answer: (session) => orderAnew(model.queryOf(session), model.traits, 1).items,
    },
  ];
  const rows = methods.map(({ name, answer }) => ({
    name,
    ...measure(queries, answer, (done) => say(`${name}: asked ${done} of ${queries.length}`)),
  }));
  console.log("method                          P@5    P@20   MRR@20  p50 us  p99 us");
  for (const { name, p5, p20, mrr20, query_ms_p50, query_ms_p99 } of rows) {
    const times = [query_ms_p50, query_ms_p99].map((ms) => (ms * 1000).toFixed(1).padStart(8));
    const shares = [p5, p20, mrr20].map((share) => share.toFixed(2).padStart(7));
    console.log(`${name.padEnd(28)}${shares.join("")}${times.join("")}`);
  }
  const chosen = rows.find((row) => row.name === tier);
  if (!chosen) throw new Error("the chosen tier was not measured");
  const { name: _, ...measured } = chosen;
  const peak_rss_mb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ ...measured, build_s, model_mb, peak_rss_mb, tier }));
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
