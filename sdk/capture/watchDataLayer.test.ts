import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import type { Tell } from "./Source.ts";
import { readEntry, watchDataLayer } from "./watchDataLayer.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const items = [{ item_id: "22423", item_name: "Cakestand", price: 12.75 }];
const told = (entry: unknown) => {
  const tell = vi.fn<Tell>();
  readEntry(entry, tell);
  return tell.mock.calls;
};

it("reads an object of Tag Manager", () => {
  const ecommerce = { currency: "GBP", items };
  expect(told({ event: "view_item", ecommerce })).toEqual([["view_item", ecommerce, "layer"]]);
});

it("reads the arguments of gtag", () => {
  const entry = (function gtag(..._: unknown[]) {
    // biome-ignore lint/complexity/noArguments: gtag pushes these
    return arguments;
  })("event", "add_to_cart", { currency: "GBP", items });
  expect(told(entry)).toEqual([["add_to_cart", { currency: "GBP", items }, "gtag"]]);
});

it("reads parameters that stand beside the event", () => {
  const entry = { event: "search", search_term: "lamp" };
  expect(told(entry)).toEqual([["search", entry, "layer"]]);
});

it("reads Universal Analytics as old shops push it, and clear it at once", async () => {
  const tell = vi.fn<Tell>();
  const entry: { event: string; ecommerce: object } = {
    event: "whatever",
    ecommerce: {
      currencyCode: "EUR",
      purchase: {
        actionField: { id: "T1", revenue: "30.00", shipping: "5" },
        products: [{ id: "7", name: "Mug", price: "12.50", quantity: 2, category: "Home/Mugs" }],
      },
    },
  };
  readEntry(entry, tell);
  entry.ecommerce = {};
  await vi.waitFor(() => expect(tell).toHaveBeenCalled());
  expect(tell.mock.calls).toMatchObject([
    [
      "purchase",
      {
        transaction_id: "T1",
        value: "30.00",
        currency: "EUR",
        items: [{ id: "7", category: "Home/Mugs", quantity: 2 }],
      },
      "layer",
    ],
  ]);
});

it("passes over what is no ecommerce, and page views, which are told from the address", () => {
  expect(told({ event: "gtm.js" })).toEqual([]);
  expect(told({ event: "page_view" })).toEqual([]);
  // Names of ours that pages have for things of their own.
  for (const event of ["web_vital", "page_error", "slot_click", "hide_item", "item_dwell"])
    expect(told({ event, items }), event).toEqual([]);
  expect(told(null)).toEqual([]);
});

it("tells what stood there before and what comes later, and leaves the page's own push alone", () => {
  const layer: unknown[] = [{ event: "view_item", ecommerce: { items } }];
  vi.stubGlobal("dataLayer", layer);
  const tell = vi.fn<Tell>();
  watchDataLayer("dataLayer", { tell, readsHistory: true });
  const length = layer.push({ event: "add_to_cart", ecommerce: { items } });
  expect(length).toBe(2);
  expect(layer).toHaveLength(2);
  expect(tell.mock.calls.map(([name]) => name)).toEqual(["view_item", "add_to_cart"]);
});

it("never throws, whatever is pushed", () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom("view_item", "purchase", 3), (value, event) => {
      told(value);
      told({ event, ecommerce: value });
      told({ 0: "event", 1: event, 2: value });
      told({ ecommerce: { purchase: value, detail: { products: value }, impressions: value } });
    }),
  );
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error("trap");
      },
    },
  );
  expect(() => told(trap)).not.toThrow();
});
