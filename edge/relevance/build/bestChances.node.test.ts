import { expect, it } from "vitest";
import { bestChances } from "./bestChances.ts";

const sum = (chances: readonly number[]): number => chances.reduce((all, one) => all + one, 0);

it("gives what nobody has seen yet a fair chance, and less to what was seen often to no end", () => {
  const [unseen = 0, fruitless = 0, good = 0] = bestChances(
    [
      { looks: 0, acts: 0 },
      { looks: 500, acts: 1 },
      { looks: 500, acts: 60 },
    ],
    7,
  );
  expect(unseen).toBeGreaterThan(0.7);
  expect(good).toBeGreaterThan(0.05);
  expect(fruitless).toBeLessThan(0.01);
});

it("gives equals equal chances, that sum to 1", () => {
  const chances = bestChances(
    Array.from({ length: 10 }, () => ({ looks: 3, acts: 1 })),
    3,
  );
  expect(sum(chances)).toBeCloseTo(1, 9);
  for (const chance of chances) expect(Math.abs(chance - 0.1)).toBeLessThan(0.03);
});

it("answers the same for the same seed, and nothing for nothing", () => {
  const arms = [
    { looks: 9, acts: 2 },
    { looks: 4, acts: 1 },
  ];
  expect(bestChances(arms, 5)).toEqual(bestChances(arms, 5));
  expect(bestChances(arms, 6)).not.toEqual(bestChances(arms, 5));
  expect(bestChances([], 5)).toEqual([]);
});
