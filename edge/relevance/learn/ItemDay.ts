import type { ItemContribution } from "../Contribution.ts";

/** An item as a shard has it. */
export interface ItemDay {
  readonly item: string;
  /** Different shoppers in all. */
  readonly shoppers: number;
  /** Different shoppers since the day that was asked about. */
  readonly recent: number;
  /** The different shoppers whose looks count, since they saw a third product in the same visit, by the day of their last one: what is popular goes by people, not by visits. */
  readonly lastLooks: readonly { readonly day: number; readonly shoppers: number }[];
  /** Different shoppers by action and day since the epoch. */
  readonly days: readonly {
    readonly action: ItemContribution["action"];
    readonly day: number;
    readonly shoppers: number;
  }[];
}
