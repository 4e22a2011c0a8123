import { diversify } from "../../sdk/rank/index.ts";
import type { ScoredCandidate } from "./trace/takeDown.ts";

interface Wanted {
  readonly diversity: number;
  readonly room: number;
  readonly categoryOf: (item: number) => string | undefined;
}

/** Candidates in an order of which a row's beginning is varied: maximal marginal relevance, alike is what is of one category. */
export function varied(
  best: readonly ScoredCandidate[],
  { diversity, room, categoryOf }: Wanted,
): readonly ScoredCandidate[] {
  const byItem = new Map(best.map((one) => [one.candidate.item, one]));
  const row = diversify(
    best.map(({ candidate, score }) => ({ item: candidate.item, score, terms: [] })),
    {
      categoryOf,
      relevance: 1 - diversity,
      limit: room,
    },
  );
  const first = row.flatMap(({ item }) => byItem.get(item) ?? []);
  const taken = new Set(first);
  return [...first, ...best.filter((one) => !taken.has(one))];
}
