import { orderRelated } from "./orderRelated.ts";
import type { RankedItem } from "./Ranked.ts";
import type { Anew, RelatedQuery } from "./RelatedQuery.ts";

/** Ranks as `orderRelated` does, and tells the terms of every answered item. */
export function rankRelated(query: RelatedQuery, anew?: Anew): RankedItem[] {
  const order = orderRelated(query, anew);
  return order.items.map((item, n) => ({
    item,
    score: order.scores[n] ?? 0,
    terms: order.termsOf(n),
  }));
}
