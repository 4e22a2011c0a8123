/** How often one shopper may be shown something: advertisements elsewhere, reminders here and messages together. */
export interface AttentionCaps {
  /** One product in 24 hours. */
  readonly per_item_day: number;
  /** One product in seven days. */
  readonly per_item_week: number;
  /** All products in 24 hours. */
  readonly per_day: number;
  /** All products in seven days. */
  readonly per_week: number;
}

/** What a site sets about its advertisements on other sites. */
export interface RetargetingSettings {
  readonly caps: AttentionCaps;
  /** Sights of a product without a click, since it was last looked at, that end its advertising. */
  readonly stop_after_ignored: number;
  /** A product that was looked at longer ago is no longer advertised. */
  readonly max_age_days: number;
  /** Whether what goes with a purchase may be advertised after it. */
  readonly complements_after_purchase: boolean;
}
