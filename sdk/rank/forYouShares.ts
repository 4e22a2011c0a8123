/**
 * How much each relation counts in what suits a shopper, in units of each relation's typical weight: at the edge, on the
 * device and where both are evaluated. Titles alone (`similar`) speak where nobody bought or looked yet.
 */
export const FOR_YOU_SHARES = {
  viewed_together: 1,
  bought_together: 0.8,
  /** Bought together with what is in the cart. */
  bought_with_cart: 0.4,
  similar: 0.05,
} as const;
