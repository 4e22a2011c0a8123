import { describe, expect, it } from "vitest";
import { loadProducts } from "../products/loadProducts.ts";
import { list } from "./listing.ts";

const products = loadProducts().slice(0, 60);

describe("one page of a list", () => {
  it("holds 24 things, and the last page the rest", () => {
    expect(list(products, {})).toMatchObject({ page: 1, pages: 3, total: 60, sort: "popular" });
    expect(list(products, { page: "3" }).items.length).toBe(12);
  });

  it("is sorted as asked", () => {
    const prices = list(products, { sort: "price" }).items.map(({ price }) => price);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    const down = list(products, { sort: "price-down" }).items.map(({ price }) => price);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
  });

  it.each(["0", "-1", "1e3", "abc", "99999999999", "NaN"])(
    "reads page %s as one that exists",
    (page) => {
      const { page: shown, items } = list(products, { page, sort: "constructor" });
      expect(shown).toBeGreaterThan(0);
      expect(items.length).toBeGreaterThan(0);
    },
  );

  it("of nothing is one empty page", () => {
    expect(list([], { page: "2" })).toMatchObject({ page: 1, pages: 1, items: [] });
  });
});
