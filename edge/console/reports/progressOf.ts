import type { SlotRow } from "../../reports/report/rowOf.ts";
import { ACTIVE_MIN } from "../../reports/stats/liftOf.ts";
import { HOLDOUT } from "../../reports/variants.ts";

/** One kind of shoppers, as far as they were counted; null stands for fewer than `k`. */
export interface ArmSoFar {
  readonly isHeldOut: boolean;
  readonly shoppers: number | null;
  readonly buyers: number | null;
}

/** How far a lift in revenue is from being told. */
export interface Progress {
  readonly slot: string;
  readonly arms: readonly ArmSoFar[];
  /** Buyers that it takes in each. */
  readonly needed: number;
  readonly k: number;
  /** At the pace so far; null where there is no pace yet, or enough have bought and chance alone still explains it. */
  readonly daysToGo: number | null;
}

/** What is so and what is missing, from the rows of a report. `countedDays`: since anything was counted. */
export function progressOf(
  rows: readonly SlotRow[],
  about: { slot: string; k: number; countedDays: number },
): Progress {
  const arms = ["treatment", HOLDOUT].map((variant): ArmSoFar => {
    const row = rows.find((one) => one.slot === about.slot && one.variant === variant);
    return {
      isHeldOut: variant === HOLDOUT,
      shoppers: row?.shoppers ?? null,
      buyers: row?.people.purchases ?? null,
    };
  });
  const left = arms.map(({ buyers }) =>
    buyers ? (Math.max(0, ACTIVE_MIN - buyers) * about.countedDays) / buyers : Infinity,
  );
  const days = Math.ceil(Math.max(...left));
  const daysToGo = Number.isFinite(days) && days > 0 ? days : null;
  return { slot: about.slot, arms, needed: ACTIVE_MIN, k: about.k, daysToGo };
}
