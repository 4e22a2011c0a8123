/** A product that the shopper looked at or left in the cart. */
export interface WantedItem {
  readonly item_id: string;
  /** When it was last looked at or put in the cart. */
  readonly at: number;
  readonly isInCart: boolean;
  readonly score: number;
}
