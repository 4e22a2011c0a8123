/**
 * What one shopper adds to the shared statistics about a pair of items. `contributor` is a keyed hash of shopper and
 * pair, so that the shard can count distinct shoppers behind a pair and can't join two pairs to one shopper.
 */
export interface PairContribution {
  readonly relation: "viewed_together" | "bought_together";
  /** The earlier item. */
  readonly from: string;
  /** The later item. */
  readonly to: string;
  /** Steps between them in the shopper's sequence, 1 to 20. */
  readonly distance: number;
  /** 1 for a view; carts and purchases count more. */
  readonly strength: number;
  readonly contributor: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** One shopper's interest in one item, for popularity. */
export interface ItemContribution {
  readonly item: string;
  readonly action: "view" | "cart" | "purchase";
  readonly contributor: string;
  readonly at: number;
}

/** One message on the queue. `id` makes redelivery harmless. */
export interface ContributionMessage {
  readonly id: string;
  readonly site: string;
  readonly pairs: readonly PairContribution[];
  readonly items: readonly ItemContribution[];
}
