import fc from "fast-check";
import { expect, it } from "vitest";
import { createTransport } from "../delivery/transport.ts";
import { EVENT_PURPOSES } from "../wire/events.ts";
import { parseEvent } from "../wire/index.ts";
import { cleanEvent } from "./cleanEvent.ts";

const { bytesOf } = createTransport("https://edge.example");
const page = { url: "https://shop.example/p", type: "product" } as const;
const clean = (name: string, params: unknown) =>
  cleanEvent({ name, params, at: 1_700_000_000_000, page }, bytesOf);

it("reads numbers written as text, and ids that are numbers", () => {
  const event = clean("view_item", {
    currency: "gbp",
    value: "1.299,00 €",
    items: [{ item_id: 22423, price: "£4.95" }],
  });
  expect(event).toMatchObject({
    currency: "GBP",
    value: 1299,
    items: [{ item_id: "22423", price: 4.95 }],
  });
});

it("reads items as gtag had them in the time of Universal Analytics", () => {
  const event = clean("purchase", {
    transaction_id: 24,
    value: "23,07 €",
    items: [
      {
        id: "P12345",
        name: "T-Shirt",
        list_name: "Search Results",
        brand: "Google",
        category: "Apparel/T-Shirts",
        variant: "Black",
        list_position: 1,
        quantity: "2",
        price: "2.0",
      },
    ],
  });
  expect(event).toMatchObject({
    transaction_id: "24",
    value: 23.07,
    items: [
      {
        item_id: "P12345",
        item_name: "T-Shirt",
        item_list_name: "Search Results",
        item_brand: "Google",
        item_category: "T-Shirts",
        item_variant: "Black",
        index: 1,
        quantity: 2,
        price: 2,
      },
    ],
  });
});

it("tells every line of a large order, with less of each, and as much as may be sent of a huge one", () => {
  const line = (n: number, more = "") => ({
    item_id: `SKU-${n}${more}`,
    item_name: "Set of six large tea towels, vintage design",
    item_category: "Kitchen",
    price: 12.75,
    quantity: 3,
  });
  const order = (count: number, more?: string) =>
    clean("purchase", {
      transaction_id: "T1",
      items: Array.from({ length: count }, (_, n) => line(n, more)),
    });
  expect(order(20)?.items?.[19]).toEqual(line(19));
  expect(order(90)?.items).toHaveLength(90);
  expect(order(90)?.items?.[89]).toEqual({ item_id: "SKU-89", price: 12.75, quantity: 3 });
  for (const huge of [order(200), order(200, "x".repeat(120)), order(200, "ß".repeat(120))]) {
    expect(huge?.items?.length).toBeGreaterThan(15);
    expect(parseEvent(JSON.parse(JSON.stringify(huge)))).toMatchObject({ ok: true });
  }
});

it("drops what is no event, and fields that no event has", () => {
  expect(clean("login", {})).toBeNull();
  expect(clean("search", { search_term: "lamp", email: "a@b.c" })).not.toHaveProperty("email");
});

it("drops what says nothing, which would stand for what another source tells whole", () => {
  for (const name of ["view_item", "add_to_cart", "select_item", "view_item_list"])
    expect(clean(name, { currency: "EUR", items: [{}] }), name).toBeNull();
  expect(clean("purchase", { items: [{ item_id: "1" }] })).toBeNull();
  expect(clean("refund", {})).toBeNull();
  expect(clean("search", { search_term: " " })).toBeNull();
  expect(clean("view_cart", {})).not.toBeNull();
});

it("cuts no character in two", () => {
  const long = "🫖".repeat(200);
  const event = clean("view_item", { items: [{ item_id: `x${long}`, item_name: `x${long}` }] });
  expect(parseEvent(JSON.parse(JSON.stringify(event)))).toMatchObject({ ok: true });
});

it("drops items without an id", () => {
  expect(clean("view_cart", { items: [{ item_name: "?" }, null, 3] })).not.toHaveProperty("items");
});

it("gives events that the edge's own parser accepts, whatever a page says", () => {
  const params = fc.oneof(
    fc.anything(),
    fc.record(
      {
        items: fc.array(
          fc.oneof(
            fc.anything(),
            fc.record({
              item_id: fc.oneof(fc.string(), fc.nat()),
              item_name: fc.string({ unit: "binary" }),
              price: fc.oneof(fc.double(), fc.string()),
            }),
          ),
        ),
        currency: fc.string(),
        value: fc.oneof(fc.double(), fc.string()),
        search_term: fc.string({ unit: "binary", maxLength: 400 }),
      },
      { requiredKeys: [] },
    ),
  );
  const names = Object.keys(EVENT_PURPOSES).filter((name) => !/^(slot|web|item|hide)_/.test(name));
  let events = 0;
  fc.assert(
    fc.property(fc.constantFrom(...names), params, (name, given) => {
      const event = clean(name, given);
      if (!event) return;
      events++;
      expect(parseEvent(JSON.parse(JSON.stringify(event)))).toMatchObject({ ok: true });
    }),
    { numRuns: 300 },
  );
  expect(events).toBeGreaterThan(50);
});

it.each([
  [
    "in_stock",
    [
      "InStock",
      "in stock",
      "https://schema.org/InStock",
      "http://schema.org/LimitedAvailability",
      "available for order",
      "OnlineOnly",
    ],
  ],
  [
    "out_of_stock",
    [
      "OutOfStock",
      "out of stock",
      "https://schema.org/SoldOut",
      "oos",
      "Discontinued",
      "unavailable",
      "not available",
      "no longer available",
      "Not in stock",
    ],
  ],
  ["preorder", ["PreOrder", "preorder", "https://schema.org/PreSale"]],
  ["backorder", ["BackOrder", "http://schema.org/MadeToOrder", "Available on backorder"]],
  [undefined, ["", "soon", "stock", 7, null]],
])("reads %s from bare words and from schema.org's addresses", (availability, said) => {
  for (const one of said) {
    const params = { items: [{ item_id: "1", availability: one }] };
    const event = clean("view_item", params);
    expect(event?.items?.[0]?.availability, String(one)).toBe(availability);
  }
});
