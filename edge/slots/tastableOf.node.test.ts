import { expect, it } from "vitest";
import { tastableOf } from "./tastableOf.ts";

const card = {
  ...{ item_id: "A", title: "A", url: "", image: "", currency: "GBP" },
  availability: "in_stock",
} as const;

it("tells category, brand, price band, colour and size, the size within its category", () => {
  const shoe = { ...card, price: 50, category: "Shoes", brand: "Acme", color: "Red", size: "42" };
  expect(tastableOf(shoe).facets).toEqual(["cShoes", "bAcme", "p8", "kRed", "s42|Shoes"]);
  expect(tastableOf({ ...card, price: 0 }).facets).toEqual([]);
});

it("puts prices within a factor of two into one band", () => {
  const band = (price: number): string | undefined => tastableOf({ ...card, price }).facets[0];
  expect(band(33)).toBe(band(63));
  expect(band(63)).not.toBe(band(65));
  expect(band(0.3)).not.toBe(band(0.6));
});
