import {
  type Anew,
  depthFor,
  orderByTaste,
  type RelatedLists,
  rankRelated,
  tasteOf,
} from "../../../sdk/rank/index.ts";
import type { Situation } from "./Situation.ts";

/** What a slot shows: the items, and how many of them came from lists rather than from the fallback. */
export interface Row {
  readonly items: readonly number[];
  readonly ranked: number;
}

export interface RowRules {
  /** None for a slot that shows what is popular. */
  readonly relations: readonly Omit<RelatedLists, "from">[];
  /** What ranks them anew, if anything does. */
  readonly anew?: Anew | undefined;
  /** What is asked for most, best first: the fallback that fills up a row. */
  readonly popular: readonly number[];
  /** What an item is, as taste knows it; without it taste adds nothing, nor what is bought at intervals. */
  readonly facetsOf?: ((item: number) => readonly string[]) | undefined;
  readonly idOf: (item: number) => string;
  readonly limit: number;
}

/** The row that a slot would have shown. */
export function fillRow(situation: Situation, rules: RowRules): Row {
  const { session, without } = situation;
  const { relations, popular, idOf, limit, facetsOf } = rules;
  const accept = (item: number): boolean => !without.has(item);
  const ranked =
    relations.length === 0
      ? []
      : rankRelated(
          {
            sources: relations.map((one) => ({ ...one, from: session })),
            ...{ accept, idOf, limit: facetsOf ? depthFor(limit) : limit },
          },
          rules.anew,
        );
  const suited = facetsOf && ranked.length > 0 ? tasted(ranked, situation, facetsOf) : ranked;
  const items = suited.slice(0, limit).map(({ item }) => item);
  const fromLists = items.length;
  for (const item of popular) {
    if (items.length >= limit) break;
    if (accept(item) && !items.includes(item)) items.push(item);
  }
  return { items, ranked: fromLists };
}

/** With what the customer buys again when it is due, in the order that their taste gives. */
function tasted(
  ranked: readonly Scored[],
  { liked, without }: Situation,
  facetsOf: (item: number) => readonly string[],
): readonly Scored[] {
  if (!liked) return ranked;
  const have = new Set(ranked.map(({ item }) => item));
  const due = liked.due.filter(({ item }) => !have.has(item) && !without.has(item));
  const all: readonly Scored[] = [...ranked, ...due];
  const taste = tasteOf(liked.items.map((one) => ({ ...one, facets: facetsOf(one.item) })));
  const { order } = orderByTaste(
    all.map(({ score }) => score),
    taste,
    (n) => ({ facets: facetsOf(all[n]?.item ?? -1), factor: 1 }),
  );
  return order.flatMap((n) => all[n] ?? []);
}

interface Scored {
  readonly item: number;
  readonly score: number;
}
