import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { generateSessions } from "../relevance/bench/generateSessions.ts";
import type { ContributionMessage, PairContribution } from "../relevance/Contribution.ts";
import { cpuOf } from "./cpuOf.ts";
import { createWeigher } from "./createWeigher.ts";
import { largeFeed } from "./largeFeed.ts";
import { startServer } from "./startServer.ts";
import { watchHeap } from "./watchHeap.ts";

const NUMBERS = process.argv.slice(2).map(Number).filter(Number.isFinite);
const [PRODUCTS = 100_000, PAIRS = 1_000_000, ORDERS = 0] = NUMBERS;
const PAIRS_PER_MESSAGE = 400;
/** The queue takes 256 KB at a time. */
const MESSAGES_PER_CALL = 3;
const ITEMS_PER_MESSAGE = 500;
const LINES_PER_ORDER = 8;
const ORDERS_PER_CALL = 10_000;
const SERVED = 1_500;
/** Within as many requests there is a full collection: what there was least is what it left. */
const WINDOW = 50;
const US_IN_S = 1_000_000;
/** Watching memory costs CPU: a run that is to tell the one does not tell the other. */
const IS_OF_CPU = process.argv.includes("cpu");
const HEADERS = { Authorization: "Bearer local-admin", "Content-Type": "application/json" };

/**
 * Lists of everything for 100,000 products, a million pairs of live views and no orders (or as many as asked for), built inside a running
 * edge, then asked for at random, after a start anew so that nothing of the build is left. Prints what the isolate held meanwhile (of serving
 * also what was `left` between requests by collections) or, with `cpu` as the last argument, the CPU that the
 * build took; as its last line one JSON object.
 */
const heap = watchHeap();
if (!IS_OF_CPU) process.env.MINIFLARE_WORKERD_V8_FLAGS = heap.flags;
const folder = mkdtempSync(join(tmpdir(), "candour-bench-state-"));
const kept = { onPrint: heap.read, ...(!IS_OF_CPU && { folder }) };
let server = await startServer(kept);
try {
  const site = { site: "demo", name: "Bench", origins: ["https://shop.example"] };
  const rest = { currency: "GBP", locale: "en-GB", time_zone: "Europe/London" };
  // Of made-up pairs most have one shopper behind them: with k 1 all of them are built.
  await call("PUT", "/v1/admin/site", JSON.stringify({ ...site, ...rest, settings: { k: 1 } }));
  let batch: ContributionMessage[] = [];
  for (const message of messages()) {
    batch.push(message);
    if (batch.length < MESSAGES_PER_CALL) continue;
    await server.enqueue(batch);
    batch = [];
  }
  if (batch.length > 0) await server.enqueue(batch);
  // Only then the catalogue: until there is one, nothing is built from pairs.
  const feed = { body: largeFeed(PRODUCTS, 10), type: "application/xml" };
  await call("PUT", "/v1/admin/catalogue?site=demo", feed.body, feed.type);
  for (let told = 0; told < ORDERS; told += ORDERS_PER_CALL) {
    await call("PUT", "/v1/admin/orders?site=demo", orders(told), "application/x-ndjson");
  }
  const slot = { strategy: "viewed_together", limit: 8, site: "demo" };
  await call("PUT", "/v1/admin/slots/beside?site=demo", JSON.stringify(slot));
  await call("POST", "/v1/admin/publish?site=demo", JSON.stringify({ site: "demo" }));
  console.log(`${PAIRS} pairs, ${PRODUCTS} products and ${ORDERS} orders are there`);
  await settled();

  heap.peaks();
  const began = performance.now();
  const cpuBefore = cpuOf(server.pids);
  const built = await call("POST", "/v1/admin/build", JSON.stringify({ site: "demo" }));
  const build_s = Math.round((performance.now() - began) / 1_000);
  const cpu_s = Math.round((cpuOf(server.pids) - cpuBefore) / US_IN_S);
  const building = heap.peaks();
  if (IS_OF_CPU) console.log(`built with ${cpu_s} s of CPU; load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`built in ${build_s} s: ${JSON.stringify(built)}, held ${JSON.stringify(building)}`);
  const told = IS_OF_CPU ? { cpu_s, load: loadavg()[0] } : { building, serving: await serve() };
  console.log(
    JSON.stringify({ products: PRODUCTS, pairs: PAIRS, orders: ORDERS, build_s, ...told }),
  );
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Asks a server started anew for products at random; answers what its isolate held. */
async function serve(): Promise<{ held: number; reached: number; left: number }> {
  await server.close();
  server = await startServer({ ...kept, isInspected: true });
  heap.peaks();
  const scales = await createWeigher(await server.inspector());
  let left = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < SERVED; n++) {
    const item_id = idOf(Math.floor(Math.random() * PRODUCTS));
    const page = { url: "https://shop.example/", type: "product", item_id };
    const body = JSON.stringify({ site: "demo", page, slots: [{ id: "beside" }] });
    await call("POST", "/v1/slots", body);
    least = Math.min(least, await scales.weigh());
    if (n % WINDOW < WINDOW - 1) continue;
    left = Math.max(left, Math.round(least));
    least = Number.POSITIVE_INFINITY;
  }
  scales.close();
  return { ...heap.peaks(), left };
}

function idOf(item: number): string {
  return `SKU-${String(item).padStart(7, "0")}`;
}

/** Visits of made-up shoppers as their objects would tell of them; each product is seen by somebody. */
function* messages(): Generator<ContributionMessage> {
  const at = Date.now();
  const { items, starts } = generateSessions(PRODUCTS, PRODUCTS * 2);
  let told = 0;
  let pairs: PairContribution[] = [];
  for (let s = 0; s + 1 < starts.length && told < PAIRS; s++) {
    const visit = items.subarray(starts[s], starts[s + 1]);
    for (const [b, to] of visit.entries()) {
      for (const [a, from] of visit.subarray(0, b).entries()) {
        if (from === to) continue;
        const names = { relation: "viewed_together", from: idOf(from), to: idOf(to) } as const;
        pairs.push({ ...names, distance: b - a, strength: 1, contributor: `s${s}`, at });
      }
    }
    if (pairs.length < PAIRS_PER_MESSAGE) continue;
    told += pairs.length;
    yield { id: `p${s}`, site: "demo", pairs, items: [] };
    pairs = [];
  }
  for (let from = 0; from < PRODUCTS; from += ITEMS_PER_MESSAGE) {
    const seen = Array.from({ length: Math.min(ITEMS_PER_MESSAGE, PRODUCTS - from) }, (_, n) => ({
      ...({ item: idOf(from + n), action: "view", contributor: "one", at } as const),
    }));
    yield { id: `i${from}`, site: "demo", pairs: [], items: seen };
  }
}

/** Orders of products at random, each by somebody else. */
function orders(from: number): string {
  const at = Date.now();
  const count = Math.min(ORDERS_PER_CALL, ORDERS - from);
  const made = Array.from({ length: count }, (_, n) => {
    const items = Array.from({ length: LINES_PER_ORDER }, () => [
      idOf(Math.floor(Math.random() * PRODUCTS)),
    ]);
    return JSON.stringify({
      order: `O${from + n}`,
      ts: at,
      customer: `P${from + n}`,
      lines: items,
    });
  });
  return made.join("\n");
}

/** Waits until the lists that the queue's last messages ask for have been built and no others follow. */
async function settled(): Promise<void> {
  for (let quiet = 0, before = -1; quiet < 20; quiet++) {
    const version = await server.shownVersion("demo");
    if (version !== before) quiet = 0;
    before = version;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function call(
  method: string,
  path: string,
  body: BodyInit,
  type = "application/json",
): Promise<unknown> {
  const headers = { ...HEADERS, "Content-Type": type };
  const sent = { method, headers, body, ...{ duplex: "half" } };
  const answer = await fetch(server.url + path, sent);
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
