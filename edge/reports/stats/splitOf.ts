import { lnGamma } from "./lnGamma.ts";

/** The chance that a sound split ever sets off the alarm, however often one looks. */
export const SPLIT_ALPHA = 0.001;

export interface Split {
  readonly observed_share: number;
  readonly expected_share: number;
  /** Valid at every look. */
  readonly p: number;
  readonly is_off: boolean;
}

/**
 * Whether as many shoppers were held out as should have been; where not, something is wrong with the count, and no lift
 * may be believed. The test is a Bayes factor of "any share" (uniform) against the share that was set, whose inverse is a
 * p-value at every look: Lindon and Malek, Anytime-valid inference for multinomial count data, NeurIPS 2022.
 */
export function splitOf(treated: number, heldOut: number, expected: number): Split {
  const total = treated + heldOut;
  // ln of the Beta(1, 1) mixture over the likelihood of the expected share.
  const evidence =
    lnGamma(heldOut + 1) +
    lnGamma(treated + 1) -
    lnGamma(total + 2) -
    heldOut * Math.log(expected) -
    treated * Math.log(1 - expected);
  const p = Math.min(1, Math.exp(-evidence));
  const observed_share = heldOut / total;
  return { observed_share, expected_share: expected, p, is_off: p < SPLIT_ALPHA };
}
