import { isSensitiveCategory } from "../catalogue/isSensitiveCategory.ts";
import { actsOf } from "./actsOf.ts";
import { INTEREST_HALF_LIFE_MS } from "./limits.ts";
import type { ItemRow } from "./queries.ts";

/** One category that the shopper looks at, and what says so. */
export interface Interest {
  readonly category: string;
  readonly views: number;
  readonly carts: number;
  readonly purchases: number;
  readonly first_at: number;
  readonly last_at: number;
  /** Share of the shopper's weight, 0 to 1; all sum to 1. */
  readonly weight: number;
}

/** Interests from the items of the profile: what was done with them, halved each 30 days. The heaviest first. */
export function interestsOf(items: readonly ItemRow[], now: number): Interest[] {
  const found = new Map<string, Interest>();
  let total = 0;
  for (const item of items) {
    // A category that the words have come to name since is none either.
    if (item.category === null || isSensitiveCategory(item.category)) continue;
    const weight = actsOf(item) * 2 ** (-Math.max(0, now - item.last_at) / INTEREST_HALF_LIFE_MS);
    const held = found.get(item.category);
    total += weight;
    found.set(item.category, {
      category: item.category,
      views: item.views + (held?.views ?? 0),
      carts: item.carts + (held?.carts ?? 0),
      purchases: item.purchases + (held?.purchases ?? 0),
      first_at: Math.min(item.first_at, held?.first_at ?? item.first_at),
      last_at: Math.max(item.last_at, held?.last_at ?? item.last_at),
      weight: weight + (held?.weight ?? 0),
    });
  }
  return [...found.values()]
    .map((one) => ({ ...one, weight: total > 0 ? one.weight / total : 0 }))
    .sort((a, b) => b.weight - a.weight || (a.category < b.category ? -1 : 1));
}
