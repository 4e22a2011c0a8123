import { OUTCOMES, type Outcome } from "../metrics.ts";
import type { Arm } from "../stats/Arm.ts";
import { adjustArms } from "../stats/adjustArms.ts";
import { differenceOf, type Interval } from "../stats/differenceOf.ts";
import { liftOf } from "../stats/liftOf.ts";
import { HOLDOUT, isFilled } from "../variants.ts";
import type { Tally } from "./Tally.ts";

export interface Lift {
  readonly slot: string;
  /** Which of the slot's arms is held against the holdout. */
  readonly variant: string;
  readonly metric: Outcome;
  /** 0.05: five percent more for each shopper than among the held out. */
  readonly lift: number;
  /** 95 % at every look. [-1, null] where nothing can be ruled out yet. */
  readonly interval: readonly [low: number, high: number | null];
  /** For each shopper; once it is not too early. */
  readonly difference?: { readonly value: number; readonly interval: Interval };
  readonly treatment: { readonly shoppers: number; readonly mean: number };
  readonly holdout: { readonly shoppers: number; readonly mean: number };
  /** The part of the spread that what shoppers did before explains, and that was taken out (CUPED); absent without any. */
  readonly removed_variance?: number;
  readonly verdict: "better" | "worse" | "unclear" | "too_early";
}

/** What a slot changed, for each outcome that at least `k` shoppers of both arms had. */
export function liftsOf(tallies: readonly Tally[], k: number): Lift[] {
  return tallies
    .filter(({ variant }) => isFilled(variant))
    .flatMap((treated) => {
      const heldOut = tallies.find(
        ({ slot, variant }) => slot === treated.slot && variant === HOLDOUT,
      );
      return heldOut ? OUTCOMES.flatMap((metric) => liftIn(metric, { treated, heldOut, k })) : [];
    });
}

export interface Comparison extends Omit<Lift, "holdout"> {
  readonly against: "treatment";
  readonly base: Lift["holdout"];
}

/** Each strategy under test against the slot's own, as a lift is told against the holdout. */
export function comparisonsOf(tallies: readonly Tally[], k: number): Comparison[] {
  return tallies
    .filter(({ variant }) => isFilled(variant) && variant !== "treatment")
    .flatMap((tested) => {
      const own = tallies.find(
        ({ slot, variant }) => slot === tested.slot && variant === "treatment",
      );
      if (!own) return [];
      return OUTCOMES.flatMap((metric) => liftIn(metric, { treated: tested, heldOut: own, k })).map(
        ({ holdout, ...lift }) => ({ ...lift, against: "treatment" as const, base: holdout }),
      );
    });
}

function liftIn(metric: Outcome, of: { treated: Tally; heldOut: Tally; k: number }): Lift[] {
  const [treated, heldOut] = [armOf(of.treated, metric), armOf(of.heldOut, metric)];
  if (Math.min(treated.active, heldOut.active) < Math.max(of.k, 2)) return [];
  const adjusted = adjustArms(treated, heldOut);
  const [top, bottom] = adjusted ? [adjusted.treated, adjusted.heldOut] : [treated, heldOut];
  const found = liftOf(top, bottom);
  const side = ({ shoppers, sum }: Arm) => ({ shoppers, mean: sum / shoppers });
  const [treatment, holdout] = [side(treated), side(heldOut)];
  const lift = side(top).mean / side(bottom).mean - 1;
  const { slot, variant } = of.treated;
  const about = {
    ...{ slot, variant, metric, lift, treatment, holdout },
    ...(adjusted && { removed_variance: adjusted.removed }),
  };
  if (!found) return [{ ...about, interval: [-1, null], verdict: "too_early" }];
  const [low, high] = found.interval;
  const verdict = low > 0 ? "better" : high < 0 ? "worse" : "unclear";
  const difference = differenceOf(top, bottom);
  return [{ ...about, interval: found.interval, difference, verdict }];
}

function armOf(tally: Tally, metric: Outcome): Arm {
  const unit = metric === "revenue" ? 100 : 1;
  return {
    shoppers: tally.people("impressions"),
    active: tally.people(metric),
    sum: tally.sum(metric) / unit,
    squares: tally.squares(metric) / unit ** 2,
    before: {
      sum: tally.people("before"),
      squares: tally.people("before_squares"),
      product: tally.sum(`before_x_${metric}`) / unit,
    },
  };
}
