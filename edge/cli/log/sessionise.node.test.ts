import fc from "fast-check";
import { expect, it } from "vitest";
import { createActs } from "./Acts.ts";
import { sessionise } from "./sessionise.ts";

const MINUTE_MS = 60_000;

interface View {
  readonly shopper: number;
  readonly at: number;
  readonly item: number;
}

function visitsOf(views: readonly View[]) {
  const acts = createActs();
  for (const view of views) acts.add({ ...view, act: "view" });
  const { items, starts, contributors, at } = sessionise(acts.finish(10), (item) => item);
  return Array.from(at, (end, visit) => ({
    shopper: contributors[visit],
    items: [...items.subarray(starts[visit], starts[visit + 1])],
    end,
  }));
}

it("begins a new visit after a pause of more than half an hour and drops visits of one view", () => {
  const minutes = [0, 30, 60.01, 120, 120.5];
  const views = minutes.map((minute, item) => ({ shopper: 3, at: minute * MINUTE_MS, item }));
  expect(visitsOf(views)).toEqual([
    { shopper: 3, items: [0, 1], end: 30 * MINUTE_MS },
    { shopper: 3, items: [3, 4], end: 120.5 * MINUTE_MS },
  ]);
});

it("leaves out what the catalogue does not have and counts other acts as presence only", () => {
  const acts = createActs();
  acts.add({ shopper: 0, at: 0, item: 0, act: "view" });
  acts.add({ shopper: 0, at: 25 * MINUTE_MS, item: 0, act: "cart" });
  acts.add({ shopper: 0, at: 50 * MINUTE_MS, item: 1, act: "view" });
  acts.add({ shopper: 0, at: 51 * MINUTE_MS, item: 2, act: "view" });
  const { items } = sessionise(acts.finish(1), (item) => (item === 1 ? undefined : item + 10));
  expect([...items]).toEqual([10, 12]);
});

it("makes the same visits in whatever order the file has the views", () => {
  const views = fc.uniqueArray(
    fc.record({ shopper: fc.nat(3), at: fc.nat(500).map((m) => m * MINUTE_MS), item: fc.nat(9) }),
    { selector: ({ at }) => at, maxLength: 40 },
  );
  fc.assert(
    fc.property(views, (given) => {
      const sorted = given.toSorted((a, b) => a.at - b.at);
      expect(visitsOf(given)).toEqual(visitsOf(sorted));
      for (const { items } of visitsOf(given)) expect(items.length).toBeGreaterThan(1);
    }),
  );
});

it("tells the how manieth look of its shopper at a product each is, of late, a reload being none", () => {
  const DAY = 24 * 60;
  const acts = createActs();
  const visit = (shopper: number, minute: number, items: readonly number[]): void =>
    items.forEach((item, n) => {
      acts.add({ shopper, at: (minute + n) * MINUTE_MS, item, act: "view" });
    });
  for (const day of [0, 1, 2, 3, 4]) visit(0, day * DAY, [day + 1, 0, 0]);
  visit(1, 4 * DAY + 100, [0, 9, 0]);
  visit(0, 12 * DAY, [0, 8]);
  const { looks } = sessionise(acts.finish(2), (item) => item);
  expect([...(looks ?? [])]).toEqual([
    ...[1, 1, 1, 1, 2, 2, 1, 3, 3, 1, 4, 4, 1, 4, 4],
    ...[1, 1, 2],
    ...[1, 1],
  ]);
});
