import { expect, it } from "vitest";
import type { CandourEvent } from "../wire/index.ts";
import { createOnce } from "./createOnce.ts";

const event = (more: Partial<CandourEvent>): CandourEvent => ({
  id: "event-000001",
  name: "view_item",
  at: 1_000,
  page: { url: "https://shop.example/p/1" },
  items: [{ item_id: "1" }],
  ...more,
});

it("takes a view told by three sources for one", () => {
  const isFirst = createOnce();
  expect(isFirst(event({}), "layer")).toBe(true);
  expect(isFirst(event({ at: 1_100 }), "gtag")).toBe(false);
  expect(isFirst(event({ at: 1_300 }), "markup")).toBe(false);
});

it("takes markup for no second view where the page has told one under another id", () => {
  const isFirst = createOnce();
  const variant = event({ items: [{ item_id: "variant" }] });
  isFirst(variant, "layer");
  // Which takes a closer look at what was told.
  expect(isFirst(event({ at: 9_000 }), "markup")).toMatchObject([{ event: variant }]);
});

it("counts a view again on another page", () => {
  const isFirst = createOnce();
  isFirst(event({}), "call");
  expect(isFirst(event({ page: { url: "https://shop.example/p/2" } }), "call")).toBe(true);
});

it("lets a shopper add the same product twice", () => {
  const isFirst = createOnce();
  const name = "add_to_cart";
  expect(isFirst(event({ name }), "layer")).toBe(true);
  expect(isFirst(event({ name, at: 1_500 }), "layer")).toBe(true);
  expect(isFirst(event({ name, at: 1_600 }), "call")).toBe(false);
  expect(isFirst(event({ name, at: 9_000 }), "call")).toBe(true);
});

it("counts a purchase once by its transaction", () => {
  const isFirst = createOnce();
  const more = { name: "purchase", transaction_id: "T1" } as const;
  expect(isFirst(event(more), "layer")).toBe(true);
  expect(isFirst(event({ ...more, at: 99_000 }), "layer")).toBe(false);
});

it("takes a list read from markup for no second one where the page tells of its lists by itself", () => {
  const isFirst = createOnce();
  const name = "view_item_list";
  expect(isFirst(event({ name, items: [{ item_id: "1" }, { item_id: "2" }] }), "layer")).toBe(true);
  expect(isFirst(event({ name, at: 9_000 }), "markup")).toBe(false);
  expect(isFirst(event({ name, at: 9_000, items: [{ item_id: "3" }] }), "gtag")).toBe(true);
});

it("counts every list that markup alone tells of", () => {
  const isFirst = createOnce();
  const name = "view_item_list";
  expect(isFirst(event({ name }), "markup")).toBe(true);
  expect(isFirst(event({ name, at: 9_000, items: [{ item_id: "2" }] }), "markup")).toBe(true);
});

it("counts a view again when the browser shows a page that it has kept", () => {
  const isFirst = createOnce();
  expect(isFirst(event({}), "markup")).toBe(true);
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
  expect(isFirst(event({ at: 9_000 }), "markup")).toBe(false);
  dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  expect(isFirst(event({ at: 9_000 }), "markup")).toBe(true);
});

it("takes an action told under the ids of product and variant for one", () => {
  const isFirst = createOnce();
  const name = "add_to_cart";
  expect(isFirst(event({ name }), "platform")).toBe(true);
  expect(isFirst(event({ name, at: 1_200, items: [{ item_id: "sku" }] }), "layer")).toBe(false);
  expect(isFirst(event({ name, at: 1_400, items: [{ item_id: "variant" }] }), "gtag")).toBe(false);
  expect(isFirst(event({ name, at: 2_000, items: [{ item_id: "2" }] }), "platform")).toBe(true);
});

it("takes another product that the page itself calls for another, and the same one for the same", () => {
  const isFirst = createOnce();
  expect(isFirst(event({}), "markup")).toBe(true);
  expect(isFirst(event({ at: 1_200, items: [{ item_id: "2" }] }), "call")).toBe(true);
  expect(isFirst(event({ at: 1_300, items: [{ item_id: "3" }] }), "call")).toBe(true);
  expect(isFirst(event({ at: 1_400 }), "call")).toBe(false);
  const name = "add_to_cart";
  expect(isFirst(event({ name, at: 1_500 }), "call")).toBe(true);
  expect(isFirst(event({ name, at: 1_600 }), "layer")).toBe(false);
});

it("takes two lists for two, whoever tells of them", () => {
  const isFirst = createOnce();
  const name = "view_item_list";
  expect(isFirst(event({ name }), "layer")).toBe(true);
  expect(isFirst(event({ name, items: [{ item_id: "2" }] }), "call")).toBe(true);
});

it("counts another product under the same path, and not the same one again for a variant of it", () => {
  const isFirst = createOnce();
  history.replaceState(null, "", "?id=1");
  expect(isFirst(event({}), "markup")).toBe(true);
  history.replaceState(null, "", "?id=1&variant=2");
  expect(isFirst(event({ at: 9_000 }), "markup")).toBe(false);
  history.replaceState(null, "", "?id=2");
  expect(isFirst(event({ at: 19_000, items: [{ item_id: "2" }] }), "markup")).toBe(true);
});
