/** What may have gone wrong for a shopper in this visit, the worst first. */
export const HELP_CODES = [
  "payment",
  "broken_page",
  "nothing_found",
  "out_of_stock",
  "slow_pages",
] as const;
export type HelpCode = (typeof HELP_CODES)[number];

/** What a slot of the strategy `help` shows: every word in the shopper's language, the true reason first. */
export interface DecisionHelp {
  code: HelpCode;
  /** What went wrong, as it was. */
  text: string;
  /** By whose leave it is shown. */
  why: string;
  /** What the button says that leads to a person. */
  talk: string;
  /** What the button says that puts the shop's own content back. */
  dismiss: string;
}
