import type { RankedItem } from "./Ranked.ts";

/** How {@link diversify} trades relevance against sameness. */
export interface DiversifyRules {
  /** The item's category, or undefined where it has none (then it is like nothing else). */
  readonly categoryOf: (item: number) => string | undefined;
  /** The most items of one category; a hard bound. */
  readonly maxPerCategory?: number;
  /** 1 keeps the order by score; towards 0 each next item is rather unlike those before it. Default 1. */
  readonly relevance?: number;
  /** How alike two items are, 0 to 1. Default: 1 in the same category, else 0. */
  readonly likeness?: (a: number, b: number) => number;
  readonly limit: number;
}

/**
 * Picks a varied row from ranked items by maximal marginal relevance with a cap by category.
 *
 * Takes items best first; answers at most `limit` of them in the new order, fewer where the cap leaves no more. Scores
 * are taken relative to the best one; ties keep the given order. Cost: `limit` x items.
 * Source: Carbonell and Goldstein, SIGIR 1998.
 */
export function diversify(ranked: readonly RankedItem[], rules: DiversifyRules): RankedItem[] {
  const { categoryOf, limit, relevance = 1 } = rules;
  const cap = rules.maxPerCategory ?? Number.POSITIVE_INFINITY;
  const likeness =
    rules.likeness ??
    ((a: number, b: number) => {
      const category = categoryOf(a);
      return category !== undefined && category === categoryOf(b) ? 1 : 0;
    });
  const unit = ranked[0]?.score || 1;
  const left = ranked.map((entry) => ({ entry, nearest: 0 }));
  const counts = new Map<string, number>();
  const row: RankedItem[] = [];
  while (row.length < limit) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    left.forEach(({ entry, nearest }, at) => {
      const category = categoryOf(entry.item);
      if (category !== undefined && (counts.get(category) ?? 0) >= cap) return;
      const value = (relevance * entry.score) / unit - (1 - relevance) * nearest;
      if (value > bestValue) {
        best = at;
        bestValue = value;
      }
    });
    const chosen = left[best]?.entry;
    if (!chosen) break;
    left.splice(best, 1);
    row.push(chosen);
    const category = categoryOf(chosen.item);
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1);
    if (relevance < 1) {
      for (const other of left) {
        other.nearest = Math.max(other.nearest, likeness(other.entry.item, chosen.item));
      }
    }
  }
  return row;
}
