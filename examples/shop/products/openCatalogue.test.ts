import { describe, expect, it } from "vitest";
import { openCatalogue } from "./openCatalogue.ts";
import { searchProducts } from "./searchProducts.ts";

const catalogue = openCatalogue();
catalogue.orders();

describe("the shop's catalogue", () => {
  it("counts what was bought with a cakestand in the real orders", () => {
    expect(catalogue.orders().ordersWith("22423")).toBe(1_988);
    const [first] = catalogue.orders().boughtWith("22423", 4);
    expect(first?.id).toBe("22699");
    expect(Math.round((100 * (first?.count ?? 0)) / 1_988)).toBe(26);
  });

  it("never puts what is out of stock among the bestsellers", () => {
    const best = catalogue.bestsellers(200);
    expect(best.length).toBe(200);
    expect(best.filter(({ isInStock }) => !isInStock)).toEqual([]);
    expect(catalogue.get("22727")?.isInStock).toBe(false);
  });
});

describe("the search", () => {
  const search = searchProducts(catalogue.all);
  const names = (query: string): string[] => search(query).map(({ name }) => name);

  it("wants every word, and puts the more ordered first", () => {
    const found = names("red bag");
    expect(found[0]).toBe("Jumbo bag red retrospot");
    expect(found.every((name) => /red/i.test(name))).toBe(true);
  });

  it("knows the singular, the beginning of a word and the shelf", () => {
    expect(names("clocks")).toContain("Alarm clock Bakelike red");
    expect(names("bakel")).toContain("Alarm clock Bakelike red");
    expect(names("t-light")).toContain("White hanging heart T\u2011light holder");
  });

  it("finds nothing for nothing, for nonsense, and for words that are in every language of the keyboard", () => {
    expect(names("")).toEqual([]);
    expect(names("the of and")).toEqual([]);
    expect(names("zzzzzz")).toEqual([]);
    expect(names("'; DROP TABLE products; --")).toEqual([]);
    expect(names("\u0000\u{1F600}")).toEqual([]);
  });
});
