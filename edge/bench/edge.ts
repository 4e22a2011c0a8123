import { loadShop } from "./loadShop.ts";
import { type Figures, measure } from "./measure.ts";
import { makeShopper, shotsOf } from "./shots.ts";
import { startServer } from "./startServer.ts";

const SHOPPERS = 100;
const ROUTE_MS = 1_500;

/**
 * Load on every hot route of the edge, in one workerd, against routes that do next to nothing. Figures of one machine say
 * little; their ratios in one run say much. Prints a table, and as its last line one JSON object.
 */
const server = await startServer();
try {
  console.log(`Loading a shop and ${SHOPPERS} shoppers ...`);
  await loadShop(server.url);
  const shoppers: string[] = [];
  for (let n = 0; n < SHOPPERS; n++) shoppers.push(await makeShopper(server.url, n));
  // What loading left in the outboxes and the queue must not be counted with the first route.
  await new Promise((resolve) => setTimeout(resolve, 4_000));

  const figures: Record<string, Figures> = {};
  console.log("route            req/s    p50 ms    p99 ms    CPU us   to null");
  for (const [name, next] of Object.entries(shotsOf(shoppers))) {
    const one = await measure(server, next, ROUTE_MS);
    figures[name] = one;
    const ratio = one.cpu_us / (figures.null?.cpu_us ?? Number.NaN);
    const cells = [one.rps, one.p50, one.p99, one.cpu_us, ratio.toFixed(2)];
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
