import { expect, it } from "vitest";
import { demandOf } from "./demandOf.ts";
import { createLogWriter } from "./LogWriter.ts";

const DAY_MS = 86_400_000;
const NOW_MS = 400 * DAY_MS;

it("counts a shopper's last look at an item, and once a day what they put in the cart or buy, and fades what is old", () => {
  const writer = createLogWriter();
  const add = (shopper: string, daysAgo: number, name: string, item = "mug"): void =>
    writer.addEvent({ shopper, at: NOW_MS - daysAgo * DAY_MS, name, items: [item] });
  for (const daysAgo of [90, 60, 0]) {
    for (const item of ["mug", "cup", "mug", "lamp"]) add("a", daysAgo, "view_item", item);
  }
  add("a", 0, "purchase");
  for (const item of ["cup", "mug", "lamp"]) add("b", 30, "view_item", item);
  add("b", 30, "add_to_cart");
  const [mug] = demandOf(writer.finish(0));
  expect(mug).toMatchObject({ shoppers: 2, week: 1, wanted: 1, wantedBefore: 1, looks: 4 });
  expect(mug?.ever).toBe(1 + 5 + 1 + 3);
  expect(mug?.now).toBeCloseTo(1 + 5 + (1 + 3) / 2, 10);
  expect(mug?.longTerm).toBeCloseTo(6 + 4 * 2 ** (-30 / 180), 10);
});

it("does not count looks of a visit that sees one product or two, however often", () => {
  const writer = createLogWriter();
  for (let n = 0; n < 100; n++) {
    const item = n % 2 === 0 ? "mug" : "cup";
    writer.addEvent({ shopper: "a", at: NOW_MS + n, name: "view_item", items: [item] });
  }
  expect(demandOf(writer.finish(0))[0]).toMatchObject({ ever: 0, looks: 0, shoppers: 0 });
});

it("counts an order once, whether it comes as a purchase, as an order or as both", () => {
  const writer = createLogWriter();
  const bought = { shopper: "a", at: NOW_MS, name: "purchase", items: ["mug"], transaction: "o1" };
  writer.addEvent(bought);
  writer.addEvent(bought);
  writer.addOrder({ order: "o1", at: NOW_MS, items: [{ item_id: "mug", quantity: 1, price: 1 }] });
  const log = writer.finish(0);
  expect(log.counts).toMatchObject({ events: 2, orders: 0, duplicates: 2 });
  expect(log.baskets.at).toHaveLength(1);
  expect(demandOf(log)[0]).toMatchObject({ longTerm: 5, shoppers: 1 });
});

it("takes guests for someone else each time and a customer for one", () => {
  const writer = createLogWriter();
  const items = [{ item_id: "mug", quantity: 1, price: 1 }];
  for (const order of ["1", "2", "3"]) writer.addOrder({ order, at: NOW_MS, items });
  for (const order of ["4", "5"]) writer.addOrder({ order, at: NOW_MS, items, customer: "c" });
  expect(demandOf(writer.finish(0))[0]?.shoppers).toBe(4);
});
