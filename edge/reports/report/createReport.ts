import { REASON_CODES, type ReasonCode } from "../../../sdk/wire/index.ts";
import { reasonMetric } from "../metrics.ts";
import type { SpanRow } from "../reportQueries.ts";
import { ALL_SLOTS, isFilled } from "../variants.ts";
import { type Comparison, comparisonsOf, type Lift, liftsOf } from "./liftsOf.ts";
import { rowOf, type SlotRow } from "./rowOf.ts";
import { splitsOf } from "./splitsOf.ts";
import { type Tally, talliesOf } from "./Tally.ts";
import { type Trust, trustOf } from "./trustOf.ts";

export interface ShownFor {
  readonly slot: string;
  readonly variant: string;
  readonly reason: ReasonCode;
  readonly shown: number;
}

export interface SlotsReport {
  readonly slots: readonly (SlotRow & { readonly costs_trust: boolean })[];
  /** All slots together, each act once; against the global holdout where there is one. */
  readonly all_slots: readonly SlotRow[];
  readonly lifts: readonly Lift[];
  /** Strategies under test against the slot's own. */
  readonly comparisons: readonly Comparison[];
  readonly splits: ReturnType<typeof splitsOf>;
  readonly trust: readonly Trust[];
  /** For which reasons items were shown, most first by slot and variant; those of fewer than `k` shoppers are left out. */
  readonly reasons: readonly ShownFor[];
  /** What is left out because fewer than `k` shoppers stand behind it. */
  readonly suppressed: readonly { slot: string; variant: string; reason: string }[];
}

/** The report of a span, from what the store has of it. */
export function createReport(rows: readonly SpanRow[], k: number): SlotsReport {
  const tallies = talliesOf(rows).filter((tally) => tally.people("impressions") > 0);
  const isTold = (tally: (typeof tallies)[number]) => tally.people("impressions") >= k;
  const told = tallies.filter(isTold);
  const trust = trustOf(told, k);
  const flagged = trust.filter((one) => one.flagged);
  return {
    slots: told.filter(isSlot).map((tally) => ({
      ...rowOf(tally, k),
      costs_trust: flagged.some(
        ({ slot, variant }) => slot === tally.slot && variant === tally.variant,
      ),
    })),
    all_slots: told.filter((tally) => !isSlot(tally)).map((tally) => rowOf(tally, k)),
    lifts: liftsOf(told, k),
    comparisons: comparisonsOf(told, k),
    splits: splitsOf(told, k),
    trust,
    reasons: told.filter(({ variant }) => isFilled(variant)).flatMap((one) => reasonsOf(one, k)),
    suppressed: tallies
      .filter((tally) => !isTold(tally) && isSlot(tally))
      .map(({ slot, variant }) => ({ slot, variant, reason: `fewer than ${k} shoppers` })),
  };
}

function reasonsOf(tally: Tally, k: number): ShownFor[] {
  const { slot, variant } = tally;
  return REASON_CODES.filter((code) => tally.people(reasonMetric(code)) >= k)
    .map((reason) => ({ slot, variant, reason, shown: tally.sum(reasonMetric(reason)) }))
    .sort((a, b) => b.shown - a.shown);
}

const isSlot = ({ slot }: { readonly slot: string }): boolean => slot !== ALL_SLOTS;
