import type { ActRelation } from "./ActRelation.ts";

/**
 * What one shopper adds to the shared statistics about a pair of items. `contributor` is a keyed hash of shopper and
 * pair, so that the shard can count distinct shoppers behind a pair and can't join two pairs to one shopper.
 */
export interface PairContribution {
  readonly relation: ActRelation;
  /** The earlier item; of `bought_after_viewing` the one that was looked at. */
  readonly from: string;
  /** The later item. */
  readonly to: string;
  /** Steps between them in the shopper's sequence, 1 to 20. */
  readonly distance: number;
  /** 1 for a view; carts and purchases count more. */
  readonly strength: number;
  readonly contributor: string;
  /** Of the message that brings it. */
  readonly lot?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** One shopper's interest in one item, for popularity. */
export interface ItemContribution {
  readonly item: string;
  readonly action: "view" | "cart" | "purchase";
  readonly contributor: string;
  readonly lot?: string;
  readonly at: number;
}

/** One message on the queue. `id` makes redelivery harmless. */
export interface ContributionMessage {
  readonly id: string;
  readonly site: string;
  /** What a withdrawal names to call it back: random, another one for each shopper and day. */
  readonly lot?: string;
  readonly pairs: readonly PairContribution[];
  readonly items: readonly ItemContribution[];
}
