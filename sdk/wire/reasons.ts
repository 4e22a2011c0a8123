/** Why an item is shown. Closed; `because` of a {@link Reason} is the item or category that led to it. */
export const REASON_CODES = [
  "viewed_together",
  "bought_together",
  "similar",
  "recently_viewed",
  "left_in_cart",
  "price_drop",
  "back_in_stock",
  "interest",
  "popular_now",
  "popular_in_category",
  "new_in",
  "chosen_by_shop",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  code: ReasonCode;
  /** Item id or category. */
  because?: string;
  /** One short sentence in the shopper's language, true of this very item. */
  text: string;
}
