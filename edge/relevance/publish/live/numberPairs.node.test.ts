import { expect, it } from "vitest";
import { numberPairs } from "./numberPairs.ts";

const pairs = {
  from: Uint32Array.of(0, 1, 2, 3),
  to: Uint32Array.of(1, 2, 3, 0),
  weights: Float64Array.of(4, 3, 2, 1),
  support: Uint32Array.of(8, 7, 6, 5),
};

it("places items by their handles, and leaves out pairs with an unknown one", () => {
  const placed = numberPairs(pairs, Int32Array.of(900, 20, -1, 7), 10);
  expect(Array.from(placed.handles)).toEqual([7, 20, 900]);
  expect(Array.from(placed.numbers)).toEqual([3, 1, 0]);
  expect(placed.pairs).toEqual({
    ...{ from: Uint32Array.of(2, 0), to: Uint32Array.of(1, 2) },
    ...{ weights: Float64Array.of(4, 1), support: Uint32Array.of(8, 5) },
  });
});

it("of more items than there is room for it keeps the heaviest", () => {
  const lighter = { ...pairs, weights: Float64Array.of(4, 3, 1, 1) };
  const placed = numberPairs(lighter, Int32Array.of(40, 30, 20, 10), 2);
  expect(Array.from(placed.handles)).toEqual([30, 40]);
  expect(Array.from(placed.pairs.weights)).toEqual([4]);
  expect(numberPairs(pairs, Int32Array.of(-1, -1, -1, -1), 2).handles).toHaveLength(0);
});

it("counts what an item weighs without a pair", () => {
  const placed = numberPairs(
    pairs,
    Int32Array.of(5, 4, 3, 2, 1, -1),
    2,
    Float64Array.of(0, 0, 0, 0, 99, 99),
  );
  expect(Array.from(placed.numbers)).toEqual([4, 1]);
  expect(placed.pairs.from).toHaveLength(0);
});
