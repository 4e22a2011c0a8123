import { REASON_CODES, type ReasonCode } from "../../../sdk/wire/index.ts";
import { reasonMetric } from "../metrics.ts";
import type { DayRow, SpanRow } from "../reportQueries.ts";
import { ALL_SLOTS, isFilled } from "../variants.ts";
import { createReport, type SlotsReport } from "./createReport.ts";
import { dateOfDay } from "./parseRange.ts";
import { type Cell, rowOf } from "./rowOf.ts";
import { rowsByDay } from "./rowsByDay.ts";
import { type Tally, talliesOf } from "./Tally.ts";

const STEPS = ["impressions", "viewable", "clicks", "add_to_carts", "purchases"] as const;
type Step = (typeof STEPS)[number];

export interface Funnel {
  readonly slot: string;
  readonly variant: string;
  /** Different shoppers that came as far, in order; null where too few did. */
  readonly steps: readonly { readonly step: Step; readonly shoppers: Cell }[];
}

export interface OverviewDay extends Record<Step | "revenue", Cell> {
  readonly date: string;
  readonly shoppers: number;
}

export interface Overview {
  /** What all slots together did on each day that at least k shoppers saw any; each act once, however many slots it counts for. */
  readonly days: readonly OverviewDay[];
  readonly funnels: readonly Funnel[];
  /** For which reasons items were shown, most first; those of fewer than k shoppers are left out. */
  readonly reasons: readonly { readonly reason: ReasonCode; readonly shown: number }[];
  readonly lifts: SlotsReport["lifts"];
  /** Signs of a cost in trust that are more than chance. */
  readonly flagged: SlotsReport["trust"];
  /** Splits that are off: nothing of these slots may be believed. */
  readonly alarms: SlotsReport["splits"];
}

/** One page of what a manager wants to know: what happened, what it earned, what it cost in trust, what is wrong. */
export function overviewOf(
  spans: readonly SpanRow[],
  days: readonly DayRow[],
  k: number,
): Overview {
  const report = createReport(spans, k);
  const funnels = report.slots
    .filter(({ slot, variant }) => slot !== ALL_SLOTS && isFilled(variant))
    .map(({ slot, variant, shoppers, people }) => ({
      ...{ slot, variant },
      steps: STEPS.map((step) => ({
        step,
        shoppers: step === "impressions" ? shoppers : people[step],
      })),
    }));
  return {
    days: rowsByDay(days).flatMap(([day, rows]) => dayOf(dateOfDay(day), talliesOf(rows), k)),
    funnels,
    reasons: reasonsOf(talliesOf(spans), k),
    lifts: report.lifts,
    flagged: report.trust.filter(({ flagged }) => flagged),
    alarms: report.splits.filter(({ is_off }) => is_off),
  };
}

function reasonsOf(tallies: readonly Tally[], k: number): Overview["reasons"] {
  const all = tallies.find(({ slot, variant }) => slot === ALL_SLOTS && isFilled(variant));
  return REASON_CODES.filter((code) => (all?.people(reasonMetric(code)) ?? 0) >= k)
    .map((reason) => ({ reason, shown: all?.sum(reasonMetric(reason)) ?? 0 }))
    .sort((a, b) => b.shown - a.shown);
}

function dayOf(date: string, tallies: readonly Tally[], k: number): OverviewDay[] {
  const all = tallies.find(({ slot, variant }) => slot === ALL_SLOTS && isFilled(variant));
  if (!all || all.people("impressions") < k) return [];
  const { shoppers, impressions, viewable, clicks, add_to_carts, purchases, revenue } = rowOf(
    all,
    k,
  );
  return [{ date, shoppers, impressions, viewable, clicks, add_to_carts, purchases, revenue }];
}
