import { beforeAll, expect, it } from "vitest";
import { call, decideOne, idsOf, newShopper, openShop, PRODUCTS } from "../test/shop.ts";

const beside = { page: { type: "product", item_id: "22423" } };

beforeAll(() =>
  openShop([
    { id: "together", strategy: "bought_together", limit: 8 },
    { id: "chosen", strategy: "manual", items: PRODUCTS.slice(0, 4).map(({ item_id }) => item_id) },
  ]),
);

it("moves back what was seen often today and left, and keeps what the shop chose in its place", async () => {
  const shopper = await newShopper("personalisation");
  const before = idsOf(await decideOne("together", { shopper, ...beside }));
  const chosen = idsOf(await decideOne("chosen", { shopper }));
  const seen = [before[0], chosen[0]].map((item_id) => ({ item_id }));
  const events = Array.from({ length: 30 }, () => ({
    id: crypto.randomUUID(),
    name: "slot_impression",
    ...{ slot: "together", at: Date.now(), items: seen },
  }));
  const sent = await call("POST", "/v1/events", {
    body: { site: "demo", shopper, sent_at: Date.now(), events },
  });
  expect(await sent.json()).toMatchObject({ accepted: 30 });
  const after = idsOf(await decideOne("together", { shopper, ...beside }));
  expect(after[0]).toBe(before[1]);
  expect(after.indexOf(before[0] ?? "")).not.toBe(0);
  expect(idsOf(await decideOne("chosen", { shopper }))).toEqual(chosen);
});
