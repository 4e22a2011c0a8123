import { describe, expect, it } from "vitest";
import type { Metric } from "../metrics.ts";
import type { SpanRow } from "../reportQueries.ts";
import { createReport } from "./createReport.ts";
import { reportCsv } from "./reportCsv.ts";

/** Rows of one arm: each metric with how many shoppers stand behind it, each doing it once. */
const arm = (slot: string, variant: string, counts: Partial<Record<Metric, number>>): SpanRow[] =>
  Object.entries(counts).flatMap(([metric, people]) =>
    ["sum", "people", "product"].map((kind) => ({ slot, variant, metric, kind, value: people })),
  );

const share = (shoppers: number, of = 0.1) => ({
  impressions: shoppers,
  share: shoppers * of * 1e5,
});

describe("a report", () => {
  it("tells a lift with its interval, and the verdict that follows", () => {
    const { lifts } = createReport(
      [
        ...arm("good", "treatment", { impressions: 90_000, purchases: 5_400 }),
        ...arm("good", "holdout", { impressions: 10_000, purchases: 400 }),
        ...arm("same", "treatment", { impressions: 9_000, purchases: 360 }),
        ...arm("same", "holdout", { impressions: 1_000, purchases: 40 }),
        ...arm("alone", "treatment", { impressions: 9_000, purchases: 360 }),
      ],
      5,
    );
    expect(lifts.map(({ slot, metric, verdict }) => [slot, metric, verdict])).toEqual([
      ["good", "purchases", "better"],
      ["same", "purchases", "unclear"],
    ]);
    expect(lifts[0]?.lift).toBeCloseTo(0.5);
    expect(lifts[0]?.interval[0]).toBeGreaterThan(0.2);
    expect(lifts[0]?.difference?.value).toBeCloseTo(0.02);
  });

  it("tells no lift that rests on fewer than k of either arm", () => {
    const rows = [
      ...arm("few", "treatment", { impressions: 900, purchases: 40 }),
      ...arm("few", "holdout", { impressions: 100, purchases: 4 }),
    ];
    expect(createReport(rows, 5).lifts).toEqual([]);
    expect(createReport(rows, 4).lifts).toMatchObject([{ verdict: "too_early" }]);
  });

  it("raises the alarm where fewer were held out than should have been", () => {
    const split = (heldOut: number) =>
      createReport(
        [...arm("s", "treatment", share(9_000)), ...arm("s", "holdout", share(heldOut))],
        5,
      ).splits;
    expect(split(1_000)).toMatchObject([{ expected_share: 0.1, is_off: false }]);
    expect(split(800)).toMatchObject([{ is_off: true }]);
  });

  it("flags a slot after which more leave, complain or wait than among its held out, or whose items more hide than elsewhere", () => {
    const quiet = { impressions: 20_000, viewable: 20_000, hides: 40, opt_outs: 80 };
    const report = createReport(
      [
        ...arm("pushy", "treatment", { ...quiet, opt_outs: 400 }),
        ...arm("pushy", "holdout", { impressions: 20_000, opt_outs: 80 }),
        ...arm("crude", "treatment", { ...quiet, hides: 400 }),
        ...arm("calm", "treatment", quiet),
        ...arm("small", "treatment", { ...quiet, hides: 3 }),
        ...arm("vexing", "treatment", { ...quiet, complaints: 200 }),
        ...arm("vexing", "holdout", { impressions: 20_000, opt_outs: 80, complaints: 40 }),
        ...arm("heavy", "treatment", { ...quiet, timed_pages: 9_000, slow_pages: 900 }),
        ...arm("heavy", "holdout", {
          ...{ impressions: 2_000, opt_outs: 8 },
          ...{ timed_pages: 1_000, slow_pages: 20 },
        }),
        ...arm("heavy", "other", { ...quiet, timed_pages: 9_000, slow_pages: 180 }),
      ],
      5,
    );
    const flagged = report.trust.filter((one) => one.flagged);
    expect(flagged.map(({ slot, sign, against }) => [slot, sign, against.what])).toEqual([
      ["crude", "hides", "other_slots"],
      ["heavy", "slow_pages", "holdout"],
      ["pushy", "opt_outs", "holdout"],
      ["vexing", "complaints", "holdout"],
    ]);
    expect(flagged.map(({ variant }) => variant)).not.toContain("other");
    expect(report.slots.filter((row) => row.costs_trust).map(({ slot }) => slot)).toEqual([
      "crude",
      "heavy",
      "pushy",
      "vexing",
    ]);
    expect(report.trust.some(({ slot, sign }) => slot === "small" && sign === "hides")).toBe(false);
  });

  it("tells neither of two parts where one is too small: the whole would tell it", () => {
    const [row] = createReport(
      arm("s", "treatment", {
        ...{ impressions: 50, purchases: 20, click_purchases: 18, view_purchases: 2 },
        ...{ revenue: 900, click_revenue: 800, view_revenue: 100 },
      }),
      5,
    ).slots;
    expect(row).toMatchObject({
      ...{ purchases: 20, revenue: 9 },
      attributed: {
        click: { add_to_carts: 0, purchases: null, revenue: null },
        view: { add_to_carts: 0, purchases: null, revenue: null },
      },
      suppressed: ["view_purchases", "view_revenue"],
    });
  });

  it("is CSV that a spreadsheet takes for text", () => {
    const { slots } = createReport(
      [...arm("=cmd()", "treatment", { impressions: 9 }), ...arm('a"b', "-x", { impressions: 9 })],
      5,
    );
    const lines = reportCsv(slots).split("\r\n");
    expect(lines[1]).toMatch(/^,'=cmd\(\),treatment,9,9,0,/);
    expect(lines[2]).toMatch(/^,"a""b",'-x,9,9,/);
  });
});
