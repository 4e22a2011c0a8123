/**
 * The arms of a slot as the reports know them: `treatment` or the name of one of its strategies under test, `holdout` (of
 * this slot), and `global_holdout` (of all slots). Those of the last stand beside the slot, never in its comparison: they
 * miss every other slot too.
 */
export const HOLDOUT = "holdout";
export const GLOBAL_HOLDOUT = "global_holdout";

/** Under this name all slots together are reported, where there is a global holdout. No slot can have it. */
export const ALL_SLOTS = "*";

/** Whether the variant showed something of ours. */
export const isFilled = (variant: string): boolean =>
  variant !== HOLDOUT && variant !== GLOBAL_HOLDOUT;
