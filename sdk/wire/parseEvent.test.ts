import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_PURPOSES } from "./events.ts";
import { LIMITS } from "./limits.ts";
import { parseEvent } from "./parseEvent.ts";
import type { Result } from "./result.ts";

const NOW = Date.UTC(2026, 9, 27);
const view = (more: object = {}): Record<string, unknown> => ({
  id: "8a1f0c9e-0001",
  name: "view_item",
  at: NOW,
  page: { url: "https://shop.example/p/1", type: "product" },
  items: [{ item_id: "22423", item_name: "REGENCY CAKESTAND", price: 12.75 }],
  ...more,
});
const pathsOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.faults.map((fault) => fault.path);

describe("an event", () => {
  it("keeps known fields and drops the rest, at every level", () => {
    const result = parseEvent(
      view({ extra: 1, items: [{ item_id: "1", extra: 1, price: 2 }], coupon: null, currency: "" }),
    );
    expect(result).toEqual({
      ok: true,
      value: {
        id: "8a1f0c9e-0001",
        name: "view_item",
        at: NOW,
        page: { url: "https://shop.example/p/1", type: "product" },
        items: [{ item_id: "1", price: 2 }],
      },
    });
  });

  it("keeps no query or fragment of the page: they may hold what a person typed", () => {
    const result = parseEvent(view({ page: { url: "https://a.example/p?email=x@y.z#t" } }));
    expect(result).toMatchObject({ value: { page: { url: "https://a.example/p" } } });
  });

  it.each(Object.keys(EVENT_PURPOSES))("may be a %s", (name) => {
    const full = {
      transaction_id: "T",
      search_term: "x",
      slot: "s",
      metric: "LCP",
      value: 1,
      seconds: 1,
    };
    expect(parseEvent(view({ name, ...full })).ok).toBe(true);
  });

  it.each<[string, object, string]>([
    ["no id", { id: undefined }, "id"],
    ["a short id", { id: "1234567" }, "id"],
    ["a long id", { id: "x".repeat(65) }, "id"],
    ["an odd id", { id: "abc def ghi" }, "id"],
    ["no name", { name: undefined }, "name"],
    ["an unknown name", { name: "toString" }, "name"],
    ["no time", { at: undefined }, "at"],
    ["a time in words", { at: "now" }, "at"],
    ["a time that is none", { at: Number.NaN }, "at"],
    ["no items", { items: undefined }, "items"],
    ["an empty list of items", { items: [] }, "items"],
    ["items that are none", { items: {} }, "items"],
    ["an item that is none", { items: [1] }, "items[0]"],
    ["an item without id", { items: [{ item_id: "1" }, {}] }, "items[1].item_id"],
    ["an id that is a number", { items: [{ item_id: 1 }] }, "items[0].item_id"],
    ["a negative price", { items: [{ item_id: "1", price: -0.01 }] }, "items[0].price"],
    ["a price without end", { items: [{ item_id: "1", price: Infinity }] }, "items[0].price"],
    ["a price too high", { items: [{ item_id: "1", price: 1e7 + 1 }] }, "items[0].price"],
    ["a price in words", { items: [{ item_id: "1", price: "1.00" }] }, "items[0].price"],
    [
      "a title of 301",
      { items: [{ item_id: "1", item_name: "x".repeat(301) }] },
      "items[0].item_name",
    ],
    ["half a character", { items: [{ item_id: "\ud800" }] }, "items[0].item_id"],
    ["a currency in words", { currency: "pounds" }, "currency"],
    ["a page that is a script", { page: { url: "javascript:alert(1)" } }, "page.url"],
    ["a page without address", { page: {} }, "page.url"],
    ["an unknown kind of page", { page: { url: "https://a.example", type: "x" } }, "page.type"],
    ["a purchase without transaction", { name: "purchase" }, "transaction_id"],
    ["a search for nothing", { name: "search" }, "search_term"],
    ["too many items", { items: Array(201).fill({}) }, "items"],
    ["more than 8 KiB", { extra: "x".repeat(8_192) }, ""],
    ["seven levels", { a: { b: { c: { d: { e: { f: {} } } } } } }, ""],
    ["65 keys", { a: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`k${i}`, 1])) }, ""],
  ])("with %s is refused, and told where", (_, more, path) => {
    expect(pathsOf(parseEvent(view(more)))).toContain(path);
  });

  it("at each limit is taken", () => {
    const limits = {
      id: "x".repeat(64),
      items: [{ item_id: "1", item_name: "x".repeat(300), price: 1e7 }],
      page: { url: `https://a.example/${"x".repeat(LIMITS.stringChars - 18)}` },
      a: { b: { c: { d: { e: 1 } } } },
    };
    expect(pathsOf(parseEvent(view(limits)))).toEqual([]);
  });

  it("gives back what it gave, parsed again", () => {
    const text = fc.string({ maxLength: 20 });
    const events = fc.record({
      id: fc.stringMatching(/^[A-Za-z0-9_-]{8,64}$/),
      name: fc.constant("add_to_cart"),
      at: fc.integer(),
      items: fc.array(fc.record({ item_id: text, price: fc.double(), item_name: text })),
    });
    fc.assert(
      fc.property(events, (event) => {
        const once = parseEvent(event);
        if (!once.ok) return;
        expect(parseEvent(JSON.parse(JSON.stringify(once.value)))).toEqual(once);
      }),
    );
  });
});

it("keeps an availability that the contract knows, and drops another word without a fault", () => {
  const event = {
    id: "event-0001",
    name: "view_item",
    at: 1,
    items: ["in_stock", "InStock", 7].map((availability) => ({ item_id: "1", availability })),
  };
  const parsed = parseEvent(event);
  expect(parsed.ok && parsed.value.items).toEqual([
    { item_id: "1", availability: "in_stock" },
    { item_id: "1" },
    { item_id: "1" },
  ]);
});
