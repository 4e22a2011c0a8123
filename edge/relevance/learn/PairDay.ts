/** A pair as a shard has it. */
export interface PairDay {
  readonly from: string;
  readonly to: string;
  /** Day since the epoch and weight of what weighs most of each contributor: as many as there are different ones. */
  readonly days: readonly { readonly day: number; readonly weight: number }[];
}
