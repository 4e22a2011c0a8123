import { beforeAll, expect, it } from "vitest";
import type { EventsAnswer, Me, NeighboursAnswer } from "../../sdk/wire/index.ts";
import {
  admin,
  call,
  decide,
  decideOne,
  idsOf,
  lines,
  newShopper,
  openShop,
  publish,
} from "../test/shop.ts";

const CAKESTAND = "22423";
/** By the built-in words, by the shop's own flag, and excused from the words by it. */
const TEST = "PREG-1";
const FLAGGED = "FLAG-1";
const EXCUSED = "BOOK-1";
const PRIVATE = [TEST, FLAGGED];

beforeAll(async () => {
  await openShop([
    { id: "hero", strategy: "for_you", limit: 8 },
    { id: "recent", strategy: "recently_viewed", limit: 8 },
    { id: "together", strategy: "viewed_together", limit: 8 },
    { id: "like", strategy: "similar", limit: 8 },
  ]);
  const product = (item_id: string, title: string, more: object) => ({
    ...{ item_id, title, url: `https://shop.example/p/${item_id}`, price: 3 },
    ...{ category: "Bathroom", ...more },
  });
  const feed = [
    product(TEST, "Pregnancy test", {}),
    product(FLAGGED, "Plain box", { sensitive: "true" }),
    product(EXCUSED, "Bible black umbrella", { sensitive: false }),
  ];
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines(feed));
  await publish([{ id: "care", strategy: "manual", items: [TEST] }]);
});

let count = 0;
const event = (name: string, ids: readonly string[], more: object = {}) => ({
  ...{ id: `sensitive-${count++}`, name, at: Date.now() },
  ...(ids.length > 0 && { items: ids.map((item_id) => ({ item_id, item_name: "A thing" })) }),
  ...more,
});
async function send(shopper: string, ...events: object[]): Promise<EventsAnswer> {
  const body = { site: "demo", shopper, sent_at: Date.now(), events };
  return (await call("POST", "/v1/events", { body })).json<EventsAnswer>();
}
const exported = async (key: string): Promise<string> =>
  (await call("GET", "/v1/me/export", { key })).text();

it("products are not kept, whatever was done with them, and the others beside them are", async () => {
  const shopper = await newShopper("personalisation", "assistance", "retargeting", "measurement");
  const page = { url: "https://shop.example/p/secret", type: "product" };
  const answer = await send(
    shopper,
    event("page_view", [], { page }),
    event("view_item", [TEST], { page, currency: "GBP" }),
    event("view_item", [FLAGGED]),
    event("add_to_cart", [FLAGGED]),
    event("slot_click", [TEST], { slot: "care" }),
    event("search", [], { search_term: "pregnancy test" }),
    event("view_item", [EXCUSED]),
    event("purchase", [TEST, CAKESTAND], { transaction_id: "t-1" }),
  );
  expect(answer.accepted).toBe(2);
  expect(answer.rejected.map(({ code }) => code)).toEqual(new Array(6).fill("no_consent"));
  expect(answer.rejected[0]?.detail).toContain("private");
  const me = await (await call("GET", "/v1/me", { key: shopper })).json<Me>();
  expect(me.recent.map(({ item_id }) => item_id).sort()).toEqual([CAKESTAND, EXCUSED].sort());
  expect(me.interests.map(({ category }) => category)).toContain("Bathroom");
  expect(me.habits.hours.flat().reduce((sum, views) => sum + views, 0)).toBe(1);
  const file = await exported(shopper);
  for (const trace of [...PRIVATE, "pregnan", "secret"]) expect(file).not.toContain(trace);
});

it("what a page says of a product that the catalogue does not know counts too", async () => {
  const shopper = await newShopper("personalisation");
  const items = [{ item_id: "x-1", item_category: "Health > Diabetes", item_name: "Strips" }];
  await send(shopper, event("view_item", [], { items }));
  expect(await exported(shopper)).not.toContain("x-1");
});

it("products are shown and open their page, and are the reason of nothing", async () => {
  const shopper = await newShopper("personalisation");
  await send(shopper, event("view_item", [CAKESTAND]));
  expect(idsOf(await decideOne("care", { shopper }))).toEqual([TEST]);
  const page = { type: "product", item_id: TEST, category: "Health > Pregnancy" };
  const { decisions } = await decide(["together", "like", "hero"], { shopper, page });
  for (const { items } of decisions) {
    expect(items.length).toBeGreaterThan(0);
    for (const { item_id, reason } of items) {
      expect([...PRIVATE, "Health > Pregnancy"]).not.toContain(reason.because);
      expect(item_id).not.toBe(TEST);
    }
  }
  for (const { items } of decisions)
    for (const one of items) expect(one).not.toHaveProperty("sensitive");
  const file = await exported(shopper);
  expect(file).not.toContain(TEST);
  expect(file).not.toContain("Health > Pregnancy");
});

it("products are no one's personal suggestion", async () => {
  const shopper = await newShopper("personalisation");
  await send(shopper, event("view_item", [EXCUSED]));
  const { items } = await decideOne("hero", { shopper });
  for (const { item_id, reason } of items) {
    if (PRIVATE.includes(item_id)) expect(reason.code).toMatch(/^popular/);
  }
});

it("a browser that ranks on its own is told so, and nothing more", async () => {
  const answer = await call("GET", `/v1/items/demo/${FLAGGED}/neighbours`);
  expect(await answer.json<NeighboursAnswer>()).toMatchObject({
    sensitive: true,
    relations: [],
    cards: [],
  });
});

it("categories take no weight", async () => {
  const shopper = await newShopper("personalisation");
  const body = { weights: { "Health > Pregnancy": "more" } };
  const me = await (await call("PATCH", "/v1/me", { key: shopper, body })).json<Me>();
  expect(me.interests).toEqual([]);
});

it("a flag that is none refuses the row", async () => {
  const row = { item_id: "z", title: "Z", url: "https://shop.example/z", price: 1, sensitive: "?" };
  const outcome = await admin("PUT", "/v1/admin/catalogue?site=demo", lines([row]));
  expect(outcome).toMatchObject({ rejected: [{ reason: "sensitive must be true or false" }] });
});
