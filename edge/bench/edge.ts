import { loadShop } from "./loadShop.ts";
import { type Figures, measure } from "./measure.ts";
import { makeShopper, shotsOf } from "./shots.ts";
import { startServer } from "./startServer.ts";

const SHOPPERS = 100;
const ROUTE_MS = 800;
/** Routes take turns, so that what else the machine does falls on all of them. */
const ROUNDS = 3;
/** Within this, what a request left for later has been done: outbox, queue, statistics. */
const SETTLE_MS = 5_000;
/** Routes that leave work behind; it is waited for, and told apart. */
const LEAVES = new Set(["slots_history", "events_1", "events_20", "visit"]);

/**
 * Load on every hot route of the edge, in one workerd, against routes that do next to nothing. Figures of one machine say
 * little; their ratios in one run say much. Prints a table, and as its last line one JSON object.
 */
const only = process.argv[2]?.split(",");
const server = await startServer();
try {
  console.log(`Loading a shop and ${SHOPPERS} shoppers ...`);
  await loadShop(server.url);
  const shoppers: string[] = [];
  for (let n = 0; n < SHOPPERS; n++) shoppers.push(await makeShopper(server.url, n));
  // What loading left in the outboxes and the queue must not be counted with the first route.
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));

  const shots = Object.entries(shotsOf(shoppers)).filter(([name]) => only?.includes(name) ?? true);
  const runs = new Map<string, Figures[]>(shots.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, next] of shots) {
      const settleMs = LEAVES.has(name) ? SETTLE_MS : 0;
      runs.get(name)?.push(await measure(server, next, { durationMs: ROUTE_MS, settleMs }));
    }
  }
  const figures: Record<string, Figures> = {};
  console.log("CPU us: of the answer; later: of what it leaves to be done, by the request");
  console.log("route            req/s    p50 ms    p99 ms    CPU us     later   to null");
  for (const [name, all] of runs) {
    // The best of each: the rest is what else the machine did, and in the first round the compiler.
    const of = (key: keyof Figures): number[] => all.map((one) => one[key]);
    const one = {
      rps: Math.max(...of("rps")),
      p50: Math.min(...of("p50")),
      p99: Math.min(...of("p99")),
      cpu_us: Math.min(...of("cpu_us")),
      later_us: Math.min(...of("later_us")),
    };
    figures[name] = one;
    const ratio = one.cpu_us / (figures.null?.cpu_us ?? Number.NaN);
    const cells = [one.rps, one.p50, one.p99, one.cpu_us, one.later_us, ratio.toFixed(2)];
    console.log(name.padEnd(14) + cells.map((cell) => String(cell).padStart(8)).join("  "));
  }
  const ratio = (a: string, b: string): number =>
    Math.round((100 * (figures[a]?.cpu_us ?? Number.NaN)) / (figures[b]?.cpu_us ?? Number.NaN)) /
    100;
  const ratios = {
    cold_to_null: ratio("slots_cold", "null"),
    history_to_read: ratio("slots_history", "one_read"),
    events_1_to_insert: ratio("events_1", "one_insert"),
    events_20_to_insert: ratio("events_20", "one_insert"),
  };
  console.log(JSON.stringify({ ...figures, ratios }));
} finally {
  await server.close();
}
