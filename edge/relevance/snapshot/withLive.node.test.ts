import { expect, it } from "vitest";
import { withLive } from "./withLive.ts";

const levels = (count: number, level: number) => Array.from({ length: count }, () => level);
const list = { scale: 2, ids: [3, 5], weights: [255, 128], support: [9, 9] };

it("gives each list as much weight as there are people behind it", () => {
  // Level 9 stands for sixteen people, level 5 for four.
  const few = { scale: 80, ids: [90], weights: [255], support: [5] };
  const joined = withLive(list, few);
  expect(Array.from(joined.ids)).toEqual([3, 5, 90]);
  const share = 4 / 36;
  expect(joined.scale).toBeCloseTo(2 * (1 - share), 6);
  expect(joined.weights[2]).toBe(Math.round(255 * Math.sqrt(share / (1 - share))));
  const many = { ...few, support: [15] };
  expect(Array.from(withLive(list, many).ids)).toEqual([90, 3, 5]);
});

it("adds up what both say, and tells of the more people", () => {
  const live = { scale: 0.1, ids: [5, 3], weights: [255, 255], support: [9, 11] };
  const joined = withLive(list, live);
  expect(Array.from(joined.ids)).toEqual([3, 5]);
  expect(joined.weights[0]).toBe(255);
  expect(Array.from(joined.support ?? [])).toEqual([11, 9]);
});

it("leaves a list as it is where nobody stands behind what is beside it, and shares where nobody is told of", () => {
  expect(withLive(list, { ...list, ids: [9, 8], support: [0, 0] })).toBe(list);
  const { support: _, ...unknown } = list;
  const joined = withLive(unknown, { scale: 1, ids: [90], weights: [255], support: [7] });
  expect(joined.ids).toHaveLength(3);
  expect(joined.scale).toBe(1);
});

it("keeps the heaviest fifty of both", () => {
  const many = (from: number) => ({
    ...{ scale: 1, ids: Array.from({ length: 50 }, (_, n) => from + n) },
    ...{ weights: Array.from({ length: 50 }, (_, n) => 255 - 2 * n), support: levels(50, 7) },
  });
  const joined = withLive(many(0), many(100));
  expect(joined.ids).toHaveLength(50);
  expect(Array.from(joined.ids).filter((id) => id >= 100)).toHaveLength(25);
});
