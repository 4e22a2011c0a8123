/** One look of customer service, as the shopper reads it. */
export interface Access {
  readonly at: number;
  readonly role: string;
  /** In the words of whoever looked. */
  readonly reason: string;
}

/** The customer that a shopper is linked to. */
export interface CustomerLink {
  readonly customer: string;
  readonly linked_at: number;
}
