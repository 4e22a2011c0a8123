import { type Anew, type RelatedLists, rankRelated } from "../../../sdk/rank/index.ts";
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
  readonly idOf: (item: number) => string;
  readonly limit: number;
}

/** The row that a slot would have shown. */
export function fillRow({ session, without }: Situation, rules: RowRules): Row {
  const { relations, popular, idOf, limit } = rules;
  const accept = (item: number): boolean => !without.has(item);
  const ranked =
    relations.length === 0
      ? []
      : rankRelated(
          { sources: relations.map((one) => ({ ...one, from: session })), accept, idOf, limit },
          rules.anew,
        );
  const items = ranked.map(({ item }) => item);
  for (const item of popular) {
    if (items.length >= limit) break;
    if (accept(item) && !items.includes(item)) items.push(item);
  }
  return { items, ranked: ranked.length };
}
