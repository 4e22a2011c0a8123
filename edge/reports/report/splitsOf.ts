import { type Split, splitOf } from "../stats/splitOf.ts";
import { GLOBAL_HOLDOUT, HOLDOUT, isFilled } from "../variants.ts";
import type { Tally } from "./Tally.ts";

/** Whether each slot with a holdout held out as many as it should; `is_off` means that no lift of it may be believed. */
export function splitsOf(tallies: readonly Tally[], k: number): ({ slot: string } & Split)[] {
  return [...new Set(tallies.map(({ slot }) => slot))].flatMap((slot) => {
    const arms = tallies.filter((tally) => tally.slot === slot);
    const shoppersOf = (isWanted: (variant: string) => boolean): number =>
      arms
        .filter(({ variant }) => isWanted(variant))
        .reduce((sum, tally) => sum + tally.people("impressions"), 0);
    const treated = shoppersOf(isFilled);
    const heldOut = shoppersOf((variant) => variant === HOLDOUT);
    // Each shopper brings the share that was set when they came, in hundred-thousandths.
    const expected =
      arms
        .filter(({ variant }) => variant !== GLOBAL_HOLDOUT)
        .reduce((sum, tally) => sum + tally.people("share"), 0) / 100_000;
    const share = expected / (treated + heldOut);
    if (treated < k || heldOut < k || !(share > 0 && share < 1)) return [];
    return [{ slot, ...splitOf(treated, heldOut, share) }];
  });
}
