import { expect, test } from "vitest";
import { busiest } from "./busiest.ts";

const week = (...counts: [day: number, hour: number, n: number][]): number[][] => {
  const hours = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  for (const [day, hour, n] of counts) {
    const row = hours[day];
    if (row) row[hour] = n;
  }
  return hours;
};

test("nothing counted has no busiest time", () => {
  expect(busiest(week())).toBeNull();
  expect(busiest([])).toBeNull();
});

test("the days with most, in the order of the week, and the hours that hold half of it", () => {
  const hours = week([2, 20, 6], [0, 19, 4], [0, 20, 6], [5, 10, 2]);
  expect(busiest(hours)).toEqual({ days: [0, 2], from: 20, to: 21 });
});

test("one view is one hour of one day", () => {
  expect(busiest(week([6, 23, 1]))).toEqual({ days: [6], from: 23, to: 24 });
});
