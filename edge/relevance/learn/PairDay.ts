/** A pair as a shard has it: what its contributors added, day by day. */
export interface PairDay {
  readonly from: string;
  readonly to: string;
  /** Different ones. */
  readonly contributors: number;
  /** Day since the epoch and weight, once for each contributor. */
  readonly days: readonly { readonly day: number; readonly weight: number }[];
}
