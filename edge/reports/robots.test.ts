import { runInDurableObject } from "cloudflare:test";
import { beforeAll, expect, it } from "vitest";
import { objectOf } from "../shopper/test/objectOf.ts";
import { admin, call, newShopper, openShop, PRODUCTS, SITE } from "../test/shop.ts";

const AGENTS = {
  person: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0",
  crawler: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
};
const items = PRODUCTS.slice(0, 2).map(({ item_id }) => ({ item_id, price: 5 }));

beforeAll(() => openShop([{ id: "home", strategy: "popular", limit: 4 }]));

/** A visit by this browser: what waits to be learnt from, and what waits for reports. */
async function visit(agent: string, says: object = {}, address = "192.0.2.1") {
  const shopper = await newShopper("measurement", "personalisation");
  const headers = { "User-Agent": agent, "CF-Connecting-IP": address };
  const page = { url: "https://shop.example/", type: "home" };
  const slots = { site: "demo", shopper, page, slots: [{ id: "home" }], ...says };
  const asked = await call("POST", "/v1/slots", { body: slots, headers });
  const { decisions } = await asked.json<{ decisions: { decision: string; items: object[] }[] }>();
  const [decision] = decisions;
  const at = Date.now();
  const event = (name: string, more: object) => ({ id: crypto.randomUUID(), name, at, ...more });
  const events = [
    event("slot_impression", { slot: "home", decision: decision?.decision, items }),
    ...items.map((item) => event("view_item", { items: [item] })),
  ];
  const body = { site: "demo", shopper, sent_at: at, events, ...says };
  const sent = await call("POST", "/v1/events", { body, headers });
  const left = await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => ({
    learnt: sql.exec("SELECT 1 FROM outbox").toArray().length,
    counted: sql.exec("SELECT 1 FROM acts").toArray().length,
  }));
  return { ...left, shown: decision?.items.length, ...(await sent.json<{ accepted: number }>()) };
}

it("leaves automated visits out of learning and reports, and serves them alike", async () => {
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: 3 } });
  const person = await visit(AGENTS.person);
  expect(person.learnt).toBeGreaterThan(0);
  expect(person.counted).toBeGreaterThan(0);
  for (const robot of [
    await visit(AGENTS.crawler),
    await visit(AGENTS.person, { automated: true }),
  ]) {
    expect(robot).toMatchObject({ learnt: 0, counted: 0, accepted: 3, shown: person.shown });
  }
});

it("counts them where the site allows it, as a demo does", async () => {
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: 3, allow_automated: true } });
  for (const robot of [
    await visit(AGENTS.crawler),
    await visit(AGENTS.person, { automated: true }),
  ]) {
    expect(robot.learnt).toBeGreaterThan(0);
    expect(robot.counted).toBeGreaterThan(0);
  }
});

it("leaves out the shop's own people, where the site names their addresses", async () => {
  const settings = { k: 3, allow_automated: true, internal_addresses: ["203.0.113.0/24", "here"] };
  await admin("PUT", "/v1/admin/site", { ...SITE, settings });
  const own = await visit(AGENTS.person, {}, "203.0.113.9");
  expect(own).toMatchObject({ learnt: 0, counted: 0, accepted: 3 });
  const other = await visit(AGENTS.person, {}, "198.51.100.9");
  expect(other.learnt).toBeGreaterThan(0);
  expect(other.counted).toBeGreaterThan(0);
});
