import fc from "fast-check";
import { expect, it } from "vitest";
import { priceHabit } from "./priceHabit.ts";

it("says the usual range by views, not by products", () => {
  const habit = priceHabit([
    { price: 100, views: 1 },
    { price: 2, views: 9 },
    { price: 4, views: 10 },
  ]);
  expect(habit).toMatchObject({ low: 2, median: 4, high: 4 });
});

it("has nothing to say of nothing", () => {
  expect(priceHabit([])).toBeNull();
  expect(priceHabit([{ price: 3, views: 0 }])).toBeNull();
});

it("puts every view into one of at most thirteen bars of a readable width", () => {
  const view = fc.record({
    price: fc.double({ min: 0, max: 1e7, noNaN: true }),
    views: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(view, { minLength: 1, maxLength: 40 }), (seen) => {
      const { low, median, high, bars } = priceHabit(seen) ?? expect.unreachable();
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(bars.counts.length).toBeLessThanOrEqual(13);
      const views = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);
      expect(views(bars.counts)).toBe(views(seen.map((one) => one.views)));
      expect(bars.counts.at(-1)).toBeGreaterThan(0);
      expect(bars.width).toBeGreaterThan(0);
    }),
  );
});
