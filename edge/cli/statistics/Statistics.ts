import type { ActRelation } from "../../relevance/ActRelation.ts";
import type { PairCounts } from "../../relevance/build/PairCounts.ts";
import type { ItemDay } from "../../relevance/learn/ItemDay.ts";

/** What live traffic was counted to, as the edge exports it. */
export interface Statistics {
  /** When it was exported: weights are as of then. */
  readonly at: number;
  /** By item id. */
  readonly items: ReadonlyMap<string, ItemDay>;
  /** The pairs of a relation by handle; those with an item that has none are left out. */
  readonly pairs: (
    relation: ActRelation,
    handleOf: (id: string) => number | undefined,
  ) => PairCounts;
}
