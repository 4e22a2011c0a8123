import { diversify } from "../../sdk/rank/index.ts";
import type { Card } from "../relevance/snapshot/Card.ts";
import type { ScoredCandidate } from "./trace/takeDown.ts";

/** Candidates in an order of which a row's beginning is varied: maximal marginal relevance, alike is what is of one category. */
export function varied<T extends ScoredCandidate & { readonly card: Card }>(
  best: readonly T[],
  { diversity, room }: { diversity: number; room: number },
): readonly T[] {
  const byItem = new Map(best.map((one) => [one.candidate.item, one]));
  const row = diversify(
    best.map(({ candidate, score }) => ({ item: candidate.item, score, terms: [] })),
    {
      categoryOf: (item) => byItem.get(item)?.card.category,
      relevance: 1 - diversity,
      limit: room,
    },
  );
  const first = row.flatMap(({ item }) => byItem.get(item) ?? []);
  const taken = new Set(first);
  return [...first, ...best.filter((one) => !taken.has(one))];
}
