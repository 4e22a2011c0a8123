import { expect, it } from "vitest";
import { formatPrice } from "./formatPrice.ts";

const LEFT_TO_RIGHT_MARK = "\u200e";

it("keeps a currency's letters beside its sign amid Arabic text", () => {
  expect(formatPrice(2.5, "GBP", "ar")).toMatch(new RegExp(`UK£${LEFT_TO_RIGHT_MARK}$`));
});

it.each([
  ["en-GB", "£2.50"],
  ["en", "£2.50"],
  ["de", "2,50\u00a0£"],
])("leaves a price as %s writes it", (language, text) => {
  expect(formatPrice(2.5, "GBP", language)).toBe(text);
});
