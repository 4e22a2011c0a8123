/** What is noted for help, in the table of single values: all of it goes with `assistance`. */
export const HELP_META = {
  /** The {@link Trouble} noticed last. */
  trouble: "trouble",
  /** When a product was looked at last that can't be bought. */
  outViewedAt: "out_viewed_at",
  /** The trouble that the service desk is still to be told of. */
  due: "help_due",
  /** When the last one was noted to be told. */
  toldAt: "help_told_at",
  /** When the shopper put help away. */
  dismissedAt: "help_dismissed_at",
} as const;
