import type { Lists } from "./Lists.ts";
import type { OrderAnew } from "./rerank/createOrderAnew.ts";
import type { ItemTraits } from "./rerank/ItemTraits.ts";
import type { SessionQuery } from "./SessionQuery.ts";

/** Lists to rank by, how much they count, and the items they start from, newest first. */
export interface RelatedLists {
  readonly relation: string;
  readonly lists: Lists;
  /** Its share beside the others, in units of each relation's typical weight. */
  readonly share: number;
  /** A typical weight of the relation, by which relations are made comparable. */
  readonly unit: number;
  readonly from: readonly number[];
  /** True where its items are a visit, not a cart: the second tier was learnt on what follows a visit. */
  readonly isVisit?: boolean | undefined;
}

/** What `orderRelated` and `rankRelated` are asked. */
export interface RelatedQuery extends Pick<SessionQuery, "boost" | "accept" | "idOf" | "limit"> {
  readonly sources: readonly RelatedLists[];
}

/** Which relation is ranked anew, and by what. */
export interface Anew {
  readonly orderAnew: OrderAnew;
  readonly traits: ItemTraits;
  readonly relation: "viewed_together" | "bought_together";
  /** Whether the visit's own items are answered too, with `repeat` among their terms. */
  readonly showsSeen: boolean;
}
