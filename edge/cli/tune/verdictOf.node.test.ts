import { expect, it } from "vitest";
import { verdictOf } from "./verdictOf.ts";

const gain = { mean: 0.02, error: 0.005 };

it("takes tuned constants where the gain is more than chance", () => {
  const verdict = verdictOf({ questions: 500, isDefault: false, gain });
  expect(verdict).toEqual({
    isBetter: true,
    text: "The tuned constants are better: 2.00 points of P@20 + MRR@20, give or take 0.50, on later visits.",
  });
});

it("keeps the defaults where the gain may be chance, where there is a loss, and where they are best", () => {
  const chance = verdictOf({
    questions: 500,
    isDefault: false,
    gain: { mean: 0.01, error: 0.005 },
  });
  expect(chance.isBetter).toBe(false);
  expect(chance.text).toContain("may be chance");
  const loss = verdictOf({ questions: 500, isDefault: false, gain: { mean: -0.02, error: 0.005 } });
  expect(loss.isBetter).toBe(false);
  const best = verdictOf({ questions: 500, isDefault: true, gain: { mean: 0, error: 0 } });
  expect(best).toEqual({ isBetter: false, text: "The defaults are best of all that was tried." });
});

it("says that data are too few, whatever the gain", () => {
  const verdict = verdictOf({ questions: 499, isDefault: false, gain });
  expect(verdict.isBetter).toBe(false);
  expect(verdict.text).toContain("Too few data: 499 questions");
});
