import type { ItemContribution } from "../Contribution.ts";

/** An item as a shard has it: different shoppers by action and day since the epoch. */
export interface ItemDay {
  readonly item: string;
  readonly days: readonly {
    readonly action: ItemContribution["action"];
    readonly day: number;
    readonly shoppers: number;
  }[];
}
