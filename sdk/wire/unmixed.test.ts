import { expect, it } from "vitest";
import { formatPrice } from "./formatPrice.ts";

const LEFT_TO_RIGHT = "\u2066";
const END = "\u2069";

it("keeps a currency's letters beside its sign amid Arabic text", () => {
  expect(formatPrice(2.5, "GBP", "ar")).toBe(`${LEFT_TO_RIGHT}2.50\u00a0UK£${END}`);
});

it.each([
  ["en-GB", "£2.50"],
  ["en", "£2.50"],
  ["de", "2,50\u00a0£"],
])("leaves a price as %s writes it", (language, text) => {
  expect(formatPrice(2.5, "GBP", language)).toBe(text);
});
