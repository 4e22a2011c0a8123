import { describe, expect, it } from "vitest";
import { categoryOf, namedCategory } from "./categoryOf.ts";
import { sections } from "./categoryTree.ts";
import { loadProducts } from "./loadProducts.ts";

const products = loadProducts();

describe("the shelf of a product", () => {
  it.each([
    ["REGENCY CAKESTAND 3 TIER", "tea-and-baking", "cakestands"],
    ["ALARM CLOCK BAKELIKE RED", "home", "clocks"],
    ["LUNCH BAG RED RETROSPOT", "bags-and-lunch", "lunch-bags"],
    ["WHITE HANGING HEART T-LIGHT HOLDER", "candles-and-light", "t-light-holders"],
    ["PARTY BUNTING", "paper-and-cards", "party"],
    ["CHOCOLATE HOT WATER BOTTLE", "home", "hot-water-bottles"],
    ["PAPER CHAIN KIT 50'S CHRISTMAS", "christmas", "christmas-house"],
    ["SET 10 CARDS CHRISTMAS TREE 16955", "christmas", "christmas-cards-and-wrap"],
    ["EDWARDIAN PARASOL NATURAL", "garden", "picnic-and-parasols"],
    ["TURQ+RED BOUDICCA LARGE BRACELET", "gifts", "jewellery"],
    ["FELTCRAFT PRINCESS CHARLOTTE DOLL", "gifts", "dolls-and-soft-toys"],
    ["PACK OF 72 RETROSPOT CAKE CASES", "tea-and-baking", "baking"],
  ])("of %s is %s, %s", (title, section, shelf) => {
    const found = categoryOf(title);
    expect([found.section.slug, found.shelf.slug]).toEqual([section, shelf]);
  });

  it("is named by all but a fiftieth of the 3,768 titles", { timeout: 30_000 }, () => {
    expect(products.length).toBe(3_768);
    const unnamed = products.filter(({ title }) => namedCategory(title) === null);
    expect(unnamed.length).toBeLessThan(products.length / 50);
  });

  it("is never empty, and none holds more than a tenth of the shop", () => {
    for (const section of sections) {
      for (const shelf of section.shelves) {
        const held = products.filter(({ category }) => category.shelf === shelf).length;
        expect(held, shelf.slug).toBeGreaterThan(5);
        expect(held, shelf.slug).toBeLessThan(products.length / 10);
      }
    }
  });

  it("has an address of its own", () => {
    const slugs = sections.flatMap(({ shelves }) => shelves.map(({ slug }) => slug));
    expect(new Set(slugs).size).toBe(slugs.length);
  });
});
