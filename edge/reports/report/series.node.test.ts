import { expect, it } from "vitest";
import type { DayRow } from "../reportQueries.ts";
import { createReport } from "./createReport.ts";
import { liftSeriesOf } from "./liftSeriesOf.ts";
import { overviewOf } from "./overviewOf.ts";

const DAY = 20_000;
const KINDS = ["sum", "people", "product"];
/** Rows of one arm up to a day: each metric with how many did it, each once. */
const arm = (day: number, of: [string, string], counts: Record<string, number>): DayRow[] =>
  Object.entries(counts).flatMap(([metric, value]) =>
    KINDS.map((kind) => ({ day, slot: of[0], variant: of[1], metric, kind, value })),
  );
const until = (day: number, shoppers: number, bought: number): DayRow[] => [
  ...arm(day, ["hero", "treatment"], { impressions: shoppers * 9, purchases: bought * 12 }),
  ...arm(day, ["hero", "holdout"], { impressions: shoppers, purchases: bought }),
];

it("tells a lift day by day, narrower as shoppers come", () => {
  const rows = [until(DAY, 2_000, 100), until(DAY + 1, 4_000, 200), until(DAY + 2, 8_000, 400)];
  const about = { slot: "hero", variant: "treatment", metric: "purchases" as const, k: 5 };
  const points = liftSeriesOf(rows.flat(), about);
  expect(points.map(({ date }) => date)).toEqual(["2024-10-04", "2024-10-05", "2024-10-06"]);
  const widths = points.map(({ interval: [low, high] }) => (high ?? 99) - low);
  expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  expect(points.at(-1)).toMatchObject({ verdict: "better", shoppers: 80_000 });
  expect(points.at(-1)?.lift).toBeCloseTo(1 / 3);
});

it("leaves out a day on which too few did it for nobody to be found in the difference", () => {
  const rows = [until(DAY, 2_000, 100), until(DAY + 1, 2_001, 102), until(DAY + 2, 4_000, 200)];
  const about = { slot: "hero", variant: "treatment", metric: "purchases" as const, k: 5 };
  const dates = liftSeriesOf(rows.flat(), about).map(({ date }) => date);
  expect(dates).toEqual(["2024-10-04", "2024-10-06"]);
});

it("holds a strategy under test against the slot's own, and beside the holdout", () => {
  const tested = { impressions: 40_000, purchases: 2_000 };
  const { comparisons, lifts, slots, splits } = createReport(
    [
      ...arm(DAY, ["hero", "treatment"], { impressions: 40_000, purchases: 1_600, share: 4e8 }),
      ...arm(DAY, ["hero", "b"], { ...tested, share: 4e8 }),
      ...arm(DAY, ["hero", "holdout"], { impressions: 8_900, purchases: 350, share: 8.9e7 }),
      ...arm(DAY, ["hero", "global_holdout"], { impressions: 900, purchases: 30, share: 9e6 }),
    ],
    5,
  );
  expect(comparisons).toMatchObject([
    { slot: "hero", variant: "b", against: "treatment", metric: "purchases", verdict: "better" },
  ]);
  expect(comparisons[0]?.lift).toBeCloseTo(0.25);
  expect(lifts.map(({ variant }) => variant)).toEqual(["treatment", "b"]);
  expect(slots.map(({ variant }) => variant)).toContain("global_holdout");
  expect(splits).toMatchObject([{ slot: "hero", is_off: false }]);
});

it("shows all slots together once, against the global holdout", () => {
  const day = [
    ...arm(DAY, ["*", "treatment"], { impressions: 9_000, clicks: 90, purchases: 500 }),
    ...arm(DAY, ["*", "treatment"], {
      reason_similar: 70,
      reason_popular_now: 90,
      reason_new_in: 4,
    }),
    ...arm(DAY, ["*", "holdout"], { impressions: 1_000, purchases: 40 }),
    ...arm(DAY, ["hero", "treatment"], { impressions: 9_000, clicks: 3, purchases: 500 }),
  ];
  const { days, funnels, lifts, reasons } = overviewOf(day, day, 5);
  expect(days).toMatchObject([{ date: "2024-10-04", shoppers: 9_000, clicks: 90, purchases: 500 }]);
  expect(reasons).toEqual([
    { reason: "popular_now", shown: 90 },
    { reason: "similar", shown: 70 },
  ]);
  expect(funnels).toHaveLength(1);
  expect(funnels[0]?.steps.find(({ step }) => step === "clicks")).toEqual({
    ...{ step: "clicks", shoppers: null },
  });
  expect(lifts).toMatchObject([{ slot: "*", variant: "treatment", metric: "purchases" }]);
});
