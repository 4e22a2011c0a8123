import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { siteSettings } from "../platform/siteSettings.ts";
import { ingest } from "./ingest.ts";
import { termsOf } from "./termsOf.ts";
import { objectOf } from "./test/objectOf.ts";
import { call, event, known, me, openSites, SITE, send } from "./test/shop.ts";

beforeAll(openSites);

describe("events", () => {
  it("are stored once, however often they are sent, also after the object was evicted", async () => {
    const shopper = await known("personalisation");
    const sent = [event("view_item", ["A"]), event("view_item", ["B"])];
    expect(await send(shopper, sent)).toMatchObject({ status: 202, accepted: 2, duplicates: 0 });
    await evictDurableObject(await objectOf(shopper));
    expect(await send(shopper, [...sent, ...sent])).toMatchObject({ accepted: 0, duplicates: 4 });
    const held = await me(shopper);
    expect(held.counts.view_item).toBe(2);
    expect(held.recent.map((one) => [one.item_id, one.views])).toEqual([
      ["B", 1],
      ["A", 1],
    ]);
  });

  it("keep the first of two with one id", async () => {
    const shopper = await known("personalisation");
    const first = event("view_item", ["A"]);
    expect(await send(shopper, [first, { ...first, items: [{ item_id: "B" }] }])).toMatchObject({
      accepted: 1,
      duplicates: 1,
    });
    expect((await me(shopper)).recent.map((one) => one.item_id)).toEqual(["A"]);
  });

  it("of one shopper don't hide those of another with the same id", async () => {
    const [one, other] = [await known("personalisation"), await known("personalisation")];
    const sent = event("view_item", ["A"]);
    expect(await send(one, [sent])).toMatchObject({ accepted: 1 });
    expect(await send(other, [sent])).toMatchObject({ accepted: 1 });
  });

  it("are refused one by one, and a bad one sinks no neighbour", async () => {
    const shopper = await known("personalisation");
    const answer = await send(shopper, [
      event("view_item", ["A"]),
      { ...event("view_item", ["B"]), id: "short" },
      { ...event("view_item", ["C"]), at: Date.now() - 8 * 86_400_000 },
      { ...event("view_item", ["C"]), at: Date.now() + 3_600_000 },
      event("web_vital", [], { metric: "LCP", value: 1_200 }),
      "nonsense",
      null,
      { ...event("add_to_cart", ["D"]), items: [{ item_id: "D", price: -1 }] },
      event("view_item", ["E"]),
    ]);
    expect(answer.accepted).toBe(2);
    expect(answer.rejected.map((one) => [one.index, one.code])).toEqual([
      [1, "invalid_event"],
      [2, "bad_time"],
      [3, "bad_time"],
      [4, "no_consent"],
      [5, "invalid_event"],
      [6, "invalid_event"],
      [7, "invalid_event"],
    ]);
    expect(answer.rejected[0]).toMatchObject({ id: null });
    expect(answer.rejected[6]?.detail).toContain("items[0].price");
  });

  it("of a browser whose clock is a year behind are put right", async () => {
    const shopper = await known("personalisation");
    const year = 365 * 86_400_000;
    const wrong = Date.now() - year;
    const answer = await call("POST", "/v1/events", {
      body: {
        ...{ site: "demo", shopper, sent_at: wrong },
        events: [{ ...event("view_item", ["A"]), at: wrong - 60_000 }],
      },
    });
    expect(await answer.json()).toMatchObject({ accepted: 1 });
    const [recent] = (await me(shopper)).recent;
    expect(Math.abs((recent?.last_at ?? 0) - (Date.now() - 60_000))).toBeLessThan(10_000);
  });

  it("are at most 50, and 64 KiB", async () => {
    const shopper = await known("personalisation");
    const fifty = Array.from({ length: 50 }, () => event("view_item", ["A"]));
    expect(await send(shopper, fifty)).toMatchObject({ status: 202, accepted: 50 });
    expect(await send(shopper, [...fifty, event("view_item", ["A"])])).toMatchObject({
      status: 413,
    });
    const body = JSON.stringify({ site: "demo", shopper, sent_at: Date.now(), events: [] });
    const padded = (bytes: number) => body + " ".repeat(bytes - body.length);
    expect((await call("POST", "/v1/events", { body: padded(65_536) })).status).toBe(202);
    expect((await call("POST", "/v1/events", { body: padded(65_537) })).status).toBe(413);
  });

  it("of one shopper are bounded, and the oldest go first", async () => {
    const shopper = await known("personalisation");
    const robot = new Request("https://edge.example/", { headers: { "User-Agent": "a bot" } });
    const terms = termsOf({ ...SITE, settings: siteSettings({}) }, robot);
    await runInDurableObject(await objectOf(shopper), (_, { storage }) =>
      storage.transactionSync(() => {
        const views = Array.from({ length: 4_500 }, (_, i) => event("view_item", [`I${i}`]));
        // What comes again takes no room from what is kept.
        const again = views.slice(4_390, 4_399);
        const rest = views.slice(4_400).map((one) => [...again, one]);
        for (const some of [views.slice(0, 4_400), ...rest]) {
          ingest(storage.sql, some, { terms, catalogued: new Set(), outOfStock: new Set() });
          // Some go at a time, so that room is not made with every event.
          const { events, items } = storage.sql
            .exec<{ events: number; items: number }>(
              "SELECT (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM items) AS items",
            )
            .one();
          expect(events).toSatisfy((n: number) => n > 3_960 && n <= 4_000);
          expect(items).toSatisfy((n: number) => n >= 270 && n <= 300);
        }
      }),
    );
    const held = await me(shopper);
    expect(held.counts.view_item).toBeGreaterThan(3_960);
    expect(held.recent.slice(0, 270).map(({ item_id }) => item_id)).toEqual(
      Array.from({ length: 270 }, (_, i) => `I${4_499 - i}`),
    );
  });
});

describe("the profile", () => {
  it("follows cart, purchase and refund, and counts a transaction once", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("view_item", ["A"]), event("add_to_cart", ["A"])]);
    expect((await me(shopper)).recent[0]).toMatchObject({ in_cart: true, purchased_at: null });
    const bought = { transaction_id: "T1", currency: "GBP", value: 2.5 };
    await send(shopper, [event("purchase", ["A"], bought), event("purchase", ["A"], bought)]);
    const after = await me(shopper);
    expect(after.recent[0]).toMatchObject({ in_cart: false });
    expect(after.counts.purchase).toBe(1);
    expect(after.recent[0]?.purchased_at).toBeGreaterThan(0);
    expect(after.interests).toMatchObject([
      { category: "BAG", views: 1, carts: 1, purchases: 1, weight: 1 },
    ]);
    await send(shopper, [event("refund", [], { transaction_id: "T1" })]);
    expect((await me(shopper)).recent[0]).toMatchObject({ purchased_at: null });
  });

  it("takes a refund that arrives before its purchase", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("refund", ["A"], { transaction_id: "T2" })]);
    await send(shopper, [event("purchase", ["A", "B"], { transaction_id: "T2" })]);
    const held = await me(shopper);
    const bought = held.recent.filter((one) => one.purchased_at !== null);
    expect(bought.map((one) => one.item_id)).toEqual(["B"]);
  });

  it("says in words when and for how much somebody looks", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("view_item", ["A"]), event("view_item", ["B"])]);
    const { habits, interests, consent } = await me(shopper);
    expect(habits.text).toMatch(
      /^Of 2 views, 2 were on \w+days after \d+:00\. Most of them cost £2\.50 to £2\.50\.$/,
    );
    expect(habits.hours.flat().reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(habits.visits).toBe(1);
    expect(interests[0]?.text).toBe("2 views, in 1 day");
    expect(consent.kept[0]).toContain("90 days");
  });
});
