import { largeFeed } from "./largeFeed.ts";
import { startServer } from "./startServer.ts";
import { watchHeap } from "./watchHeap.ts";

const PRODUCTS = Number(process.argv[2] ?? 100_000);
/** Lists of similar items follow the import by alarm. */
const REBUILD_MAX_MS = 600_000;
const HEADERS = { Authorization: "Bearer local-admin" };

/**
 * A feed of 100,000 products (or as many as asked for) into a running edge: new, then each of them changed. Prints for both how
 * long it took and what the isolate held, the lists that are rebuilt afterwards included; as its last line one JSON object.
 */
const heap = watchHeap();
process.env.MINIFLARE_WORKERD_V8_FLAGS = heap.flags;
const server = await startServer({ onPrint: heap.read });
try {
  const site = { site: "demo", name: "Bench", origins: ["https://shop.example"] };
  const money = { currency: "GBP", locale: "en-GB", time_zone: "Europe/London" };
  await call("PUT", "/v1/admin/site", JSON.stringify({ ...site, ...money }));
  const figures: Record<string, object> = {};
  for (const [name, price] of [["new", 10] as const, ["changed", 11] as const]) {
    heap.peaks();
    const began = performance.now();
    await call("PUT", "/v1/admin/catalogue?site=demo", largeFeed(PRODUCTS, price));
    const import_s = seconds(began);
    const importing = heap.peaks();
    await rebuiltAfter(await server.shownVersion("demo"));
    const rebuilding = heap.peaks();
    figures[name] = { import_s, rebuilt_s: seconds(began), importing, rebuilding };
    console.log(`${name}: ${JSON.stringify(figures[name])}`);
  }
  console.log(JSON.stringify({ products: PRODUCTS, ...figures }));
} finally {
  await server.close();
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1_000);
}

async function call(method: string, path: string, body?: BodyInit): Promise<unknown> {
  const answer = await fetch(server.url + path, {
    method,
    headers: {
      ...HEADERS,
      "Content-Type": path.includes("catalogue") ? "application/xml" : "application/json",
    },
    ...(body !== undefined && { body, duplex: "half" }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Waits until the lists of what is in the catalogue now have been built. */
async function rebuiltAfter(version: number): Promise<void> {
  const until = Date.now() + REBUILD_MAX_MS;
  while (Date.now() < until && (await server.shownVersion("demo")) === version) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
