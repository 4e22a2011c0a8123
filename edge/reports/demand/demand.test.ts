import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { SHARD_COUNT, shardOf, shardStub } from "../../relevance/learn/shards.ts";
import { ring } from "../../test/ring.ts";
import { act, admin, call, lines, newShopper, openShop, PRODUCTS, SITE } from "../../test/shop.ts";
import type { ConsentReport } from "../report/consentOf.ts";
import type { Demand } from "./readDemand.ts";

const K = 3;
const [FIRST, ...REST] = PRODUCTS;
const OUT = FIRST?.item_id ?? "";
const OTHERS = REST.slice(0, 2).map(({ item_id }) => item_id);
const report = <T>(name: string): Promise<T> => admin("GET", `/v1/admin/reports/${name}?site=demo`);
const shoppers = (count: number, ...purposes: string[]): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => newShopper(...purposes)));

/** Asked again until it says what is awaited: outboxes are emptied at once, the queue takes its time. */
async function reportWhen<T>(name: string, isThere: (found: T) => boolean): Promise<T> {
  await ring();
  for (let tries = 0; ; tries++) {
    const found = await report<T>(name);
    if (isThere(found) || tries > 500) return found;
    await scheduler.wait(20);
  }
}

async function search(shopper: string, term: string): Promise<void> {
  const now = Date.now();
  const events = ["search", "view_search_results"].map((name) => ({
    ...{ id: crypto.randomUUID(), name, at: now, search_term: term },
  }));
  await call("POST", "/v1/events", { body: { site: "demo", shopper, sent_at: now, events } });
}

beforeAll(async () => {
  await openShop();
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: K, allow_automated: true } });
  const feed = lines([{ ...FIRST, availability: "out_of_stock" }]);
  await admin("PUT", "/v1/admin/catalogue?site=demo", feed);
});

it("tells what at least k shoppers searched for and no product answers, and no rarer word", async () => {
  const known = PRODUCTS[2]?.title.split(" ").slice(0, 2).join(" ") ?? "";
  const [granted, few, silent] = await Promise.all([
    shoppers(K, "personalisation"),
    shoppers(K - 1, "personalisation"),
    shoppers(K, "measurement"),
  ]);
  for (const one of granted) {
    for (const term of ["  Zeppelin   Hangar", "zeppelin hangar", known, "me@mail.example"]) {
      await search(one, term);
    }
  }
  for (const one of few) await search(one, "unicorn stable");
  for (const one of silent) await search(one, "dragon lair");
  const found = await reportWhen<Demand>("demand", ({ searches }) => searches.length > 0);
  expect(found.searches).toEqual([{ term: "zeppelin hangar", shoppers: K, times: K }]);
});

it("tells what at least k shoppers wait for", async () => {
  const body = { item_id: OUT, kind: "back_in_stock" };
  for (const key of await shoppers(K, "personalisation")) {
    expect((await call("POST", "/v1/me/reminders", { key, body })).status).toBe(201);
    expect((await call("POST", "/v1/me/reminders", { key, body })).status).toBe(200);
  }
  const found = await reportWhen<Demand>("demand", ({ wishes }) => wishes.length > 0);
  expect(found.wishes).toEqual([{ item_id: OUT, title: FIRST?.title, shoppers: K }]);
});

it("tells how often what is out of stock was looked at since, on whichever shard it is counted", async () => {
  const item_shards = [16, 32, 64].find((count) => shardOf(OUT, count) >= SHARD_COUNT) ?? 0;
  const settings = { k: K, allow_automated: true, item_shards };
  await admin("PUT", "/v1/admin/site", { ...SITE, settings });
  // A visit of one product or two says nothing of what is wanted.
  const visitOf = async (shopper: string, ids = [OUT, ...OTHERS]): Promise<void> => {
    for (const id of ids) await act(shopper, "view_item", id);
  };
  for (const one of await shoppers(K, "personalisation")) await visitOf(one);
  for (const one of await shoppers(K, "personalisation")) await visitOf(one, [OUT]);
  const shard = shardStub(env, "demo", shardOf(OUT, item_shards));
  await ring();
  const viewers = async () => (await shard.items({ after: "", limit: 1, since: 0 }))[0]?.shoppers;
  await expect.poll(viewers, { interval: 20 }).toBe(K);
  // It went out of stock today: nobody knows what of today was before.
  expect((await report<Demand>("demand")).out_of_stock).toEqual([]);
  const wentAt = async (at: number): Promise<unknown> =>
    env.DB.prepare("UPDATE products SET out_since = ? WHERE item_id = ?").bind(at, OUT).run();
  const out_since = Date.now() - 2 * 86_400_000;
  await wentAt(out_since);
  const told = [{ item_id: OUT, title: FIRST?.title, out_since, views: K }];
  expect((await report<Demand>("demand")).out_of_stock).toEqual(told);
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { ...settings, k: K + 1 } });
  expect((await report<Demand>("demand")).out_of_stock).toEqual([]);
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { ...settings, k: K } });
});

it("counts choices by purpose, and names nobody", async () => {
  const before = await report<ConsentReport>("consent");
  await shoppers(2 * K, "personalisation");
  await shoppers(K);
  const added = 3 * K;
  const found = await reportWhen<ConsentReport>(
    "consent",
    ({ receipts }) => (receipts ?? 0) >= (before.receipts ?? 0) + added,
  );
  expect(found.purposes.map(({ purpose }) => purpose)).toContain("retargeting");
  const personal = found.purposes.find(({ purpose }) => purpose === "personalisation");
  expect(personal?.granted).toBeGreaterThanOrEqual(2 * K);
  expect(personal?.denied).toBeGreaterThanOrEqual(K);
  expect(personal?.rate).toBeCloseTo((personal?.granted ?? 0) / (found.receipts ?? 1));
  expect(found.vias).toEqual([{ via: "panel", receipts: found.receipts }]);
  expect(found.days).toHaveLength(1);
});

it("is for marketers alone", async () => {
  for (const name of ["demand", "consent", "overview", "lift?slot=a"]) {
    const path = `/v1/admin/reports/${name}`;
    expect((await call("GET", path, { key: "local-agent" })).status).toBe(403);
    expect((await call("GET", path, { key: "local-marketer" })).status).toBe(200);
  }
  const path = "/v1/admin/reports/lift";
  expect((await call("GET", path, { key: "local-marketer" })).status).toBe(400);
});
