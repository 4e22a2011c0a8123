import { expect, it } from "vitest";
import { INTEREST_FACTORS, interestFactor } from "./interestFactor.ts";

const { less, more } = INTEREST_FACTORS;

it("obeys the word on the very category before the one on what lies above", () => {
  const choices = new Map([
    ["Home", "less"],
    ["Home > Clocks", "more"],
  ] as const);
  expect(interestFactor("Home > Clocks", choices)).toBe(more);
  expect(interestFactor("Home > Clocks > Wall", choices)).toBe(more);
  expect(interestFactor("Home > Rugs", choices)).toBe(less);
});

it("understands a category whose path goes without saying", () => {
  expect(interestFactor("Home > Clocks", new Map([["Clocks", "more"]]))).toBe(more);
  expect(interestFactor("Clockwork", new Map([["Clock", "more"]]))).toBe(1);
});

it("leaves alone what nothing was said of", () => {
  expect(interestFactor(undefined, new Map([["Home", "less"]]))).toBe(1);
  expect(interestFactor("Home", new Map())).toBe(1);
  expect(interestFactor("Home", new Map([["Home", "as_it_is"]]))).toBe(1);
});
