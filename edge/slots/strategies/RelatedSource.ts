import type { ListRelation } from "../../relevance/ListRelation.ts";

/** Lists to rank by: a relation, how much it counts, and the items it starts from, the latest first. */
export interface RelatedSource {
  readonly relation: ListRelation;
  /** Its share beside the others, in units of each relation's typical weight. */
  readonly share: number;
  readonly from: readonly number[];
  /** True where its items are a visit: they are ranked by the second tier where the snapshot knows enough for that. */
  readonly isVisit?: boolean;
}
