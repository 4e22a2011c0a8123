import type { RankedItem } from "../Ranked.ts";
import { rankSession } from "../rankSession.ts";
import type { GivenTerm, SessionQuery } from "../SessionQuery.ts";
import type { Reranker } from "./createReranker.ts";
import type { ItemTraits } from "./ItemTraits.ts";

/** What it takes to rank anew. */
export interface SecondTier {
  readonly rerank: Reranker;
  readonly traits: ItemTraits;
}

/** At least as many as any weights rank anew. */
const FIRST_MIN = 100;

/**
 * The terms of a query's best items, such that their sums stand in the second tier's order: the n-th best by the second
 * tier gets the n-th largest sum of the first, and each of its terms the same part of it as before. So they can be added
 * to terms of other relations, and still say what led to an item.
 *
 * Items that `accept` refuses are candidates all the same, since the second tier was learnt beside them, but get no terms.
 */
export function orderAnew(query: SessionQuery, { rerank, traits }: SecondTier): GivenTerm[] {
  const { accept = () => true, ...all } = query;
  const first = rankSession({ ...all, limit: Math.max(query.limit, FIRST_MIN) });
  const byItem = new Map<number, RankedItem>();
  for (const entry of first) if (accept(entry.item)) byItem.set(entry.item, entry);
  const sums = [...byItem.values()].map(({ score }) => score);
  const best = rerank({ ...all, limit: FIRST_MIN }, traits).map(({ item }) => item);
  // A set keeps the order of first sight: the best anew, then the others as they were.
  const order = [...new Set([...best, ...byItem.keys()])].flatMap((item) => byItem.get(item) ?? []);
  return order.flatMap(({ item, score, terms }, place) => {
    const factor = score > 0 ? (sums[place] ?? 0) / score : 0;
    return terms.map((term) => ({ ...term, item, value: term.value * factor }));
  });
}
