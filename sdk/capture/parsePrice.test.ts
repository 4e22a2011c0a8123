import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePrice } from "./parsePrice.ts";

it.each([
  ["12.75", 12.75],
  ["1.299,00 €", 1299],
  ["$1,299", 1299],
  ["$1,299.50", 1299.5],
  ["kr 1 299", 1299],
  ["1\u00a0299,95 kr", 1299.95],
  ["CHF 1'299.00", 1299],
  ["1’299.50", 1299.5],
  ["€ 12,5", 12.5],
  ["12,-", 12],
  ["₹1,29,900", 129900],
  ["1.299.000 ₫", 1299000],
  ["0.999", 0.999],
  ["R$ 1.299,90", 1299.9],
  ["¥1,299", 1299],
  ["١٢٫٥", 12.5],
  ["Was £4.95", 4.95],
  ["CHF 1’299.–", 1299],
  ["1299,-", 1299],
  ["12.990,- Ft", 12990],
  ["US$1,299.00 - US$1,499.00", 1299],
  ["₹1,29,999.00", 129999],
  ["١٬٢٩٩٫٥٠ ر.س", 1299.5],
  ["kr.1.299", 1299],
  ["S/.25", 25],
  ["12€99", 12.99],
  ["$.99", 0.99],
  [",99 €", 0.99],
  ["1.299.00", 1299],
  ["12,500 TND", 12.5],
  ["25,000 IQD", 25000],
  ["£4.95 2 for £9", 4.95],
  ["$12.75 20% off", 12.75],
  ["4.95 200 g", 4.95],
  ["free", undefined],
  ["", undefined],
])("reads %j", (text, price) => {
  expect(parsePrice(text)).toBe(price);
});

it("reads three decimals where the currency has them", () => {
  expect(parsePrice("12.500", "KWD")).toBe(12.5);
  expect(parsePrice("1,299.500", "KWD")).toBe(1299.5);
  expect(parsePrice("12.500", "COP")).toBe(12500);
});

it("never throws and gives a finite number or nothing", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const price = parsePrice(text);
      expect(price === undefined || Number.isFinite(price)).toBe(true);
    }),
  );
});
