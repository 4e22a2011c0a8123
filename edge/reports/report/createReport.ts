import type { SpanRow } from "../reportQueries.ts";
import { type Lift, liftsOf } from "./liftsOf.ts";
import { rowOf, type SlotRow } from "./rowOf.ts";
import { splitsOf } from "./splitsOf.ts";
import { talliesOf } from "./Tally.ts";
import { type Trust, trustOf } from "./trustOf.ts";

export interface SlotsReport {
  readonly slots: readonly (SlotRow & { readonly costs_trust: boolean })[];
  readonly lifts: readonly Lift[];
  readonly splits: ReturnType<typeof splitsOf>;
  readonly trust: readonly Trust[];
  /** What is left out because fewer than `k` shoppers stand behind it. */
  readonly suppressed: readonly { slot: string; variant: string; reason: string }[];
}

/** The report of a span, from what the store has of it. */
export function createReport(rows: readonly SpanRow[], k: number): SlotsReport {
  const tallies = talliesOf(rows).filter((tally) => tally.people("impressions") > 0);
  const isTold = (tally: (typeof tallies)[number]) => tally.people("impressions") >= k;
  const told = tallies.filter(isTold);
  const trust = trustOf(told, k);
  const costly = new Set(trust.filter(({ flagged }) => flagged).map(({ slot }) => slot));
  return {
    slots: told.map((tally) => ({
      ...rowOf(tally, k),
      costs_trust: tally.variant === "treatment" && costly.has(tally.slot),
    })),
    lifts: liftsOf(told, k),
    splits: splitsOf(told, k),
    trust,
    suppressed: tallies
      .filter((tally) => !isTold(tally))
      .map(({ slot, variant }) => ({ slot, variant, reason: `fewer than ${k} shoppers` })),
  };
}
