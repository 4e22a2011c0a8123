import fc from "fast-check";
import { expect, it } from "vitest";
import { parseEvent } from "../wire/index.ts";
import { cleanEvent } from "./cleanEvent.ts";

const page = { url: "https://shop.example/p", type: "product" } as const;
const clean = (name: string, params: unknown) =>
  cleanEvent({ name, params, at: 1_700_000_000_000, page });

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

it("drops what is no event, and fields that no event has", () => {
  expect(clean("login", {})).toBeNull();
  expect(clean("search", { search_term: "lamp", email: "a@b.c" })).not.toHaveProperty("email");
});

it("drops items without an id", () => {
  expect(clean("add_to_cart", { items: [{ item_name: "?" }, null, 3] })).not.toHaveProperty(
    "items",
  );
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
  fc.assert(
    fc.property(params, (given) => {
      const event = clean("page_view", given);
      expect(parseEvent(JSON.parse(JSON.stringify(event)))).toMatchObject({ ok: true });
    }),
    { numRuns: 60 },
  );
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
    ],
  ],
  ["preorder", ["PreOrder", "preorder", "https://schema.org/PreSale"]],
  ["backorder", ["BackOrder", "http://schema.org/MadeToOrder"]],
  [undefined, ["", "soon", "stock", 7, null]],
])("reads %s from bare words and from schema.org's addresses", (availability, said) => {
  for (const one of said) {
    const params = { items: [{ item_id: "1", availability: one }] };
    const event = clean("view_item", params);
    expect(event?.items?.[0]?.availability, String(one)).toBe(availability);
  }
});
