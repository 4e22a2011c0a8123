import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../../sdk/wire/index.ts";
import { objectOf } from "../../shopper/test/objectOf.ts";
import {
  act,
  admin,
  call,
  decide,
  idsOf,
  lines,
  newShopper,
  openShop,
  PRODUCTS,
} from "../../test/shop.ts";
import type { CountedPair } from "./CountedPair.ts";
import { allShards } from "./shards.ts";
import { applyVisits } from "./test/applyVisits.ts";
import { honestVisits } from "./test/honestVisits.ts";

const BOTS = 50;
const VIEWS = 10_000;
const MINUTE_MS = 60_000;
/** Something that nobody wants. */
const TARGET = { ...PRODUCTS[0], item_id: "cold-1", title: "Something nobody wants" };
const IDS = PRODUCTS.map(({ item_id }) => item_id);

/** Two that nobody else looks at. */
const OTHERS = ["other-1", "other-2"];

/**
 * A made-up shopper looks at the product two hundred times, over the API: in visits of its own, each time after one of the
 * most popular products, after two of them, or by itself.
 */
async function lookFalsely(bot: number, now: number): Promise<void> {
  const shopper = await newShopper("personalisation");
  const views: { at: number; id: string }[] = [];
  for (let n = 0; n < VIEWS / BOTS; n++) {
    const at = now - (VIEWS / BOTS - n) * 45 * MINUTE_MS;
    const before = [IDS[n % 5], IDS[(n + bot) % 7]].slice(0, n % 3);
    for (const [step, id = ""] of before.entries()) views.push({ at: at - (step + 1) * 1_000, id });
    views.push({ at, id: TARGET.item_id });
  }
  views.sort((a, b) => a.at - b.at);
  const stub = await objectOf(shopper);
  for (let from = 0; from < views.length; from += 50) {
    const events = views.slice(from, from + 50).map(({ at, id }) => ({
      ...{ id: crypto.randomUUID(), name: "view_item", at, items: [{ item_id: id }] },
    }));
    const body = { site: "demo", shopper, sent_at: Date.now(), events };
    const answer = await call("POST", "/v1/events", { body });
    expect(await answer.json()).toMatchObject({ accepted: events.length });
    // What it did leaves after some seconds, long before it has looked so often.
    if (from === 0) await runDurableObjectAlarm(stub);
  }
  await runDurableObjectAlarm(stub);
}

async function pairs(): Promise<CountedPair[]> {
  const all = { relation: "viewed_together", after: ["", ""], limit: 100_000, today: 0 } as const;
  return (await Promise.all(allShards(env, "demo").map((shard) => shard.pairs(all)))).flat();
}

/** The public lists of what is looked at beside each of the ten most popular products, what is popular, what rises: fifty each. */
async function shown(): Promise<Map<string, string[]>> {
  await admin("POST", "/v1/admin/build", {});
  const all = new Map<string, string[]>();
  const { decisions } = await decide(["popular", "rising"]);
  for (const decision of decisions) all.set(decision.slot, idsOf(decision));
  for (const item of [...IDS.slice(0, 10), TARGET.item_id]) {
    const answer = await call("GET", `/v1/items/demo/${item}/neighbours`);
    const { relations } = await answer.json<NeighboursAnswer>();
    const viewed = relations.find(({ relation }) => relation === "viewed_together");
    all.set(item, viewed?.neighbours.map(({ item_id }) => item_id) ?? []);
  }
  return all;
}

beforeAll(async () => {
  await openShop([
    { id: "popular", strategy: "popular", limit: 50 },
    { id: "rising", strategy: "trending", limit: 50 },
  ]);
  const others = OTHERS.map((item_id) => ({ ...TARGET, item_id }));
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines([TARGET, ...others]));
});

it("ten thousand views by fifty made-up shoppers bring a product into no fifty, and push none of the first twenty out", async () => {
  const now = Date.now();
  await applyVisits("demo", honestVisits(now - 60 * MINUTE_MS));
  const before = await shown();
  for (let from = 0; from < BOTS; from += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, n) => lookFalsely(from + n, now)));
  }
  // What an honest shopper does after them is counted: then all that they did has been.
  const last = await newShopper("personalisation");
  for (const item of OTHERS) await act(last, "view_item", item);
  await runDurableObjectAlarm(await objectOf(last));
  const isCounted = async () =>
    (await pairs()).some(({ from, to }) => `${from} ${to}` === OTHERS.join(" "));
  await expect.poll(isCounted, { timeout: 30_000, interval: 250 }).toBe(true);
  expect((await pairs()).filter(({ from, to }) => [from, to].includes(TARGET.item_id))).toEqual([]);
  const after = await shown();
  for (const [list, honest] of before) {
    const now = after.get(list) ?? [];
    expect(now, list).not.toContain(TARGET.item_id);
    const kept = honest.slice(0, 20).filter((id) => now.slice(0, 20).includes(id));
    if (list !== "rising" && list !== TARGET.item_id) {
      expect(honest.length, list).toBeGreaterThanOrEqual(20);
      expect(kept.length, list).toBeGreaterThanOrEqual(19);
    }
  }
  expect(after.get(TARGET.item_id)).toEqual([]);
}, 120_000);
