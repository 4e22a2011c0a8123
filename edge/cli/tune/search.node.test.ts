import { expect, it } from "vitest";
import { DEFAULT_CONSTANTS, type RelationConstants } from "../constants/SiteConstants.ts";
import type { Change } from "./grid.ts";
import { search } from "./search.ts";

const DEFAULTS = DEFAULT_CONSTANTS.viewed_together;
const GRID: readonly (readonly Change[])[] = [
  [0, 1, 4].map((hopWeight) => ({ hopWeight })),
  [{ recencySpan: 0.5, halfLifeDays: null }, { halfLifeDays: 7 }, { halfLifeDays: 30 }],
  [0.4, 0.7, 1].map((backward) => ({ backward })),
];

/** Ten questions, of which the better constants answer more. */
const answering = (count: number): Float64Array =>
  Float64Array.from({ length: 10 }, (_, at) => (at < count ? 1 : 0));

it("finds the best value of every knob, from the defaults on", () => {
  const quality = (constants: RelationConstants): number =>
    (constants.hopWeight === 1 ? 3 : 0) +
    (constants.halfLifeDays === 30 ? 2 : 0) +
    (constants.backward === 1 ? 1 : 0);
  const { best } = search(DEFAULTS, GRID, (constants) => answering(quality(constants)));
  expect(best.change).toEqual({ hopWeight: 1, halfLifeDays: 30, backward: 1 });
});

it("goes round again, so that a knob can follow one that was set after it", () => {
  const quality = (constants: RelationConstants): number => {
    if (constants.backward !== 1) return constants.hopWeight === 4 ? 2 : 1;
    return constants.hopWeight === 0 ? 9 : 5;
  };
  const { best } = search(DEFAULTS, GRID, (constants) => answering(quality(constants)));
  expect(best.change).toEqual({ hopWeight: 0, backward: 1 });
});

it("keeps the defaults where nothing is better, and tries nothing twice", () => {
  const tried: string[] = [];
  const { best, trials } = search(DEFAULTS, GRID, (constants) => {
    tried.push(JSON.stringify(constants));
    return answering(5);
  });
  expect(best.change).toEqual({});
  expect(trials[0]?.change).toEqual({});
  expect(new Set(tried).size).toBe(tried.length);
  expect(trials).toHaveLength(1 + 2 + 2 + 2);
});
