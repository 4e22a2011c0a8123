/** A small made-up shop: 30 shoppers go through six products two by two, and buy what they looked at. */
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 0, 5);
export const PRODUCTS = ["mug", "cup", "lamp", "bulb", "pen", "ink"] as const;

/** The two of a pair are looked at and bought together. */
const pairOf = (shopper: number): readonly string[] => {
  const first = (shopper % 3) * 2;
  return PRODUCTS.slice(first, first + 2);
};

export const SHOPPERS = 30;

/** Events as lines of NDJSON. */
export function sampleEvents(): string[] {
  return Array.from({ length: SHOPPERS }, (_, shopper) =>
    pairOf(shopper).map((item, step) =>
      JSON.stringify({
        shopper: `shopper-${shopper}`,
        at: START_MS + shopper * DAY_MS + step * 60_000,
        name: "view_item",
        items: [{ item_id: item }],
      }),
    ),
  ).flat();
}

/** Orders as lines of NDJSON. */
export function sampleOrders(): string[] {
  return Array.from({ length: SHOPPERS }, (_, shopper) =>
    JSON.stringify({
      order: `order-${shopper}`,
      at: START_MS + shopper * DAY_MS + 600_000,
      customer: `customer-${shopper % 10}`,
      items: pairOf(shopper).map((item_id) => ({ item_id, quantity: 1, price: 2.5 })),
    }),
  );
}

/** A feed in Google Merchant's tab-separated form. */
export function sampleFeed(): string {
  const rows = PRODUCTS.map(
    (id) => `${id}\tA fine ${id}\thttps://shop.example/${id}\t2.50 GBP\tin_stock`,
  );
  return ["id\ttitle\tlink\tprice\tavailability", ...rows].join("\n");
}
