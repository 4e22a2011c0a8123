import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { edge } from "./e2e/demo.ts";

const DATA = fileURLToPath(new URL("./shop/data/", import.meta.url));

interface Order {
  lines: [item: string, quantity: number, price: number][];
}

const products = readFileSync(`${DATA}products.csv`, "utf8")
  .split("\n")
  .slice(1)
  .map((line) => line.split(",")[0] ?? "");
const baskets = gunzipSync(readFileSync(`${DATA}orders.jsonl.gz`))
  .toString("utf8")
  .trim()
  .split("\n")
  .map((line): Order => JSON.parse(line))
  .map((order) => new Set(order.lines.map(([item]) => item)));

/** The products most often in the same real basket, counted here from the orders themselves. */
function mostTogether(item: string, count: number): Set<string> {
  const together = new Map<string, number>();
  for (const basket of baskets) {
    if (!basket.has(item)) continue;
    for (const other of basket)
      if (other !== item) together.set(other, (together.get(other) ?? 0) + 1);
  }
  const ranked = [...together].sort((a, b) => b[1] - a[1]);
  return new Set(ranked.slice(0, count).map(([other]) => other));
}

async function post(path: string, body: object): Promise<Response> {
  return fetch(`${edge}${path}`, {
    method: "POST",
    body: JSON.stringify({ site: "demo", ...body }),
  });
}

async function shownAfterViewing(item: string): Promise<string[]> {
  const consent = await post("/v1/consent", {
    choices: {
      personalisation: "granted",
      measurement: "denied",
      retargeting: "denied",
      assistance: "denied",
    },
    policy: "1",
    via: "api",
  });
  const { shopper } = (await consent.json()) as { shopper: string };
  const sent = await post("/v1/events", {
    shopper,
    sent_at: Date.now(),
    events: [
      { id: `view-${item}-1`, name: "view_item", at: Date.now(), items: [{ item_id: item }] },
    ],
  });
  expect(sent.status).toBe(202);
  const answer = await post("/v1/slots", {
    shopper,
    page: { url: "http://localhost/", type: "home" },
    slots: [{ id: "home-hero", limit: 8 }],
  });
  const { decisions } = (await answer.json()) as { decisions: { items: { item_id: string }[] }[] };
  return decisions[0]?.items.map((shown) => shown.item_id) ?? [];
}

it.each(products.slice(0, 5))(
  "shows after viewing %s what real baskets hold beside it",
  async (item) => {
    const shown = await shownAfterViewing(item);
    const together = mostTogether(item, 60);
    expect(shown.length).toBe(8);
    expect(shown.filter((other) => together.has(other)).length).toBeGreaterThanOrEqual(4);
  },
);
