import { bundle } from "./bundle.ts";
import { loadShop } from "./loadShop.ts";
import type { Shot } from "./Shot.ts";
import { makeShopper, shotsOf } from "./shots.ts";
import { startServer } from "./startServer.ts";

const SHOPPERS = 40;
const EACH = 5;
/** What a request left for later has been done by then: outbox, queue, statistics, lists. */
const SETTLE_MS = 12_000;
const ROUTES = ["slots_cold", "slots_history", "events_1", "events_20", "visit", "me"];

/**
 * What the platform would bill, counted in the runtime: calls to objects, rows, messages, by request of each route, what
 * it leaves for later included. Shoppers take turns, several requests each, as on a visit. Last line: one JSON object.
 */
const server = await startServer({ contents: bundle("./meteredWorker.ts") });
try {
  await loadShop(server.url);
  const before = await countsOf();
  const shoppers: string[] = [];
  for (let n = 0; n < SHOPPERS; n++) shoppers.push(await makeShopper(server.url, n));
  await settle();
  const all: Record<string, Record<string, number>> = {
    new_shopper: perRequest(before, await countsOf(), SHOPPERS),
  };
  const shots = shotsOf(shoppers);
  for (const name of ROUTES) {
    const next = shots[name];
    if (!next) continue;
    const start = await countsOf();
    for (let n = 0; n < SHOPPERS * EACH; n++) await send(next());
    await settle();
    all[name] = perRequest(start, await countsOf(), SHOPPERS * EACH);
    console.log(name, all[name]);
  }
  console.log(JSON.stringify(all));
} finally {
  await server.close();
}

async function countsOf(): Promise<Record<string, number>> {
  return (await (await fetch(`${server.url}/counts`)).json()) as Record<string, number>;
}

function perRequest(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  requests: number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after).map(([name, count]) => [
      name,
      Math.round((1_000 * (count - (before[name] ?? 0))) / requests) / 1_000,
    ]),
  );
}

async function send(shot: Shot): Promise<void> {
  const { method, path, body, headers } = shot;
  const answer = await fetch(server.url + path, {
    method,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });
  await answer.arrayBuffer();
  if (answer.status !== shot.status) throw new Error(`${path}: ${answer.status}`);
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}
