import { describe, expect, it } from "vitest";
import { catalogueRows } from "./catalogue.ts";
import { orderRows } from "./orders.ts";

const rows = [...catalogueRows({ shop: "http://localhost:8788" })];
const orders = [...orderRows()];

describe("the shop's feeds", () => {
  it("name every product once, with addresses that can be opened", () => {
    expect(rows.length).toBe(3_768);
    expect(new Set(rows.map(({ item_id }) => item_id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(new URL(row.url).pathname).toBe(`/product/${row.item_id}`);
      expect(row.price).toBeGreaterThan(0);
      expect(row.category).toMatch(/^[A-Z].+ > .+/);
    }
  });

  it("say what is out of stock", () => {
    const out = rows.filter(({ availability }) => availability === "out_of_stock");
    expect(out.map(({ item_id }) => item_id)).toContain("22727");
    expect(out.length).toBeLessThan(12);
  });

  it("hold the real orders in the order of time, of products that the catalogue knows", () => {
    const known = new Set(rows.map(({ item_id }) => item_id));
    expect(orders.length).toBe(19_746);
    let before = 0;
    for (const { at, items } of orders) {
      expect(at).toBeGreaterThanOrEqual(before);
      before = at;
      expect(items.every(({ item_id }) => known.has(item_id))).toBe(true);
    }
  });
});
