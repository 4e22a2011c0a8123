import { expect, it } from "vitest";
import { withNewcomers } from "./withNewcomers.ts";

const list = { scale: 1, ids: [3, 5], weights: [255, 128] };

it("weighs both lists by the same measure, the heaviest first", () => {
  const more = { scale: 0.5, ids: [90, 91], weights: [255, 10] };
  expect(withNewcomers(list, more)).toEqual({
    ...{ scale: 1, ids: [3, 90, 5, 91], weights: [255, 180, 128, 7] },
  });
  const heavier = withNewcomers(list, { scale: 4, ids: [90], weights: [255] });
  expect(heavier).toEqual({ scale: 4, ids: [90, 3, 5], weights: [255, 128, 64] });
});

it("keeps the heaviest fifty", () => {
  const many = (from: number, byte: number) => ({
    scale: 1,
    ids: Array.from({ length: 50 }, (_, n) => from + n),
    weights: Array.from({ length: 50 }, (_, n) => byte - n),
  });
  const both = withNewcomers(many(0, 255), many(100, 254));
  expect(both?.ids.length).toBe(50);
  expect(both?.weights[49]).toBe(230);
});
