import type { Outcome } from "../metrics.ts";
import type { DayRow } from "../reportQueries.ts";
import { type Lift, liftsOf } from "./liftsOf.ts";
import { dateOfDay } from "./parseRange.ts";
import { rowsByDay } from "./rowsByDay.ts";
import { talliesOf } from "./Tally.ts";

/** The lift from the span's beginning to the end of a day. */
export interface LiftPoint extends Pick<Lift, "lift" | "interval" | "verdict"> {
  readonly date: string;
  /** Different ones until then, in both arms. */
  readonly shoppers: number;
}

/**
 * How a lift came to be what it is: for each day the lift of the span until then, whose interval holds at every look, so that
 * all days may be looked at. A day on which fewer than `k` shoppers were added to either arm's outcome is left out: from the
 * day before, it would tell what those few did.
 */
export function liftSeriesOf(
  rows: readonly DayRow[],
  { slot, variant, metric, k }: { slot: string; variant: string; metric: Outcome; k: number },
): LiftPoint[] {
  const points: LiftPoint[] = [];
  let active: readonly number[] | null = null;
  for (const [day, until] of rowsByDay(rows)) {
    const tallies = talliesOf(until.filter((row) => row.slot === slot));
    const found = liftsOf(tallies, k).find(
      (lift) => lift.metric === metric && lift.variant === variant,
    );
    if (!found) continue;
    const arms = [variant, "holdout"].map(
      (name) => tallies.find((tally) => tally.variant === name)?.people(metric) ?? 0,
    );
    const added = arms.map((count, arm) => count - (active?.[arm] ?? 0));
    if (active && added.some((count) => count > 0 && count < k)) continue;
    active = arms;
    const { lift, interval, verdict, treatment, holdout } = found;
    const shoppers = treatment.shoppers + holdout.shoppers;
    points.push({ date: dateOfDay(day), lift, interval, verdict, shoppers });
  }
  return points;
}
