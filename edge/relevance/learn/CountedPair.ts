/** A pair as a shard has counted it. */
export interface CountedPair {
  readonly from: string;
  readonly to: string;
  /** As of the day asked for: of each shopper what weighs most. */
  readonly weight: number;
  /** Different ones. */
  readonly shoppers: number;
}
