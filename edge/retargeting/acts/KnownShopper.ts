import type { WantedItem } from "../pick/WantedItem.ts";

/** What an advertisement may know of a shopper who granted retargeting. */
export interface KnownShopper {
  /** What there is attention left for, what is most likely wanted now first. */
  readonly wanted: readonly WantedItem[];
  /** Never to be shown: bought, hidden, or shown often enough. */
  readonly excluded: readonly string[];
  readonly mutedCategories: readonly string[];
  /** What was bought lately, the latest first; only where the site advertises what goes with it. */
  readonly bought: readonly string[];
  /** Whether what goes with a product that was looked at may be shown too: that is personalisation. */
  readonly mayRelate: boolean;
}
