import { AGE_WEIGHTS } from "./ageWeights.ts";
import { pickTop } from "./pickTop.ts";
import type { Term } from "./Ranked.ts";
import type { Anew, RelatedLists, RelatedQuery } from "./RelatedQuery.ts";
import { type OrderedAnew, termsAnew } from "./rerank/createOrderAnew.ts";
import type { GivenTerm, RelationQuery } from "./SessionQuery.ts";
import { sumTerms, termsIn } from "./sumTerms.ts";

/** The best items of a query. Terms are told of those that are asked about: most candidates are never shown. */
export interface RelatedOrder {
  /** Best first, ties by id in code units. */
  readonly items: readonly number[];
  /** Rounded to 1e-8. */
  readonly scores: readonly number[];
  /** The terms of the n-th item, as in `rankSession`; those of the relation ranked anew come last. */
  termsOf(n: number): Term[];
}

/**
 * What a typical weight is made to be for the second tier, and what a repeat weighs beside it. Views: as where the weights
 * were learnt. Baskets: chosen on the nine earlier tenths of Online Retail (docs/ranking.md).
 */
const UNITS = {
  viewed_together: { typical: 0.19, repeatWeight: 0.5 },
  bought_together: { typical: 0.8, repeatWeight: 2 },
} as const;
/** Stands for the second tier's sum of an item until its terms are asked for. */
const ANEW = "anew";

/**
 * Ranks what is related to the given items over several relations. What the visit's lists of the relation that is ranked
 * anew bring comes in the second tier's order; without such a source, or `anew`, all is as in `rankSession`.
 */
export function orderRelated(query: RelatedQuery, anew?: Anew): RelatedOrder {
  const { sources, accept = () => true, idOf, limit, boost } = query;
  const main =
    anew && sources.find(({ relation, isVisit }) => isVisit && relation === anew.relation);
  const isShown = main
    ? (item: number): boolean => (anew.showsSeen || !main.from.includes(item)) && accept(item)
    : accept;
  const ordered = main && orderMain(query, { main, anew, isShown });
  const sums = sumTerms({
    session: [],
    relations: sources.filter((source) => source !== main).map(relationOf),
    ageWeights: AGE_WEIGHTS,
    repeatWeight: 0,
    given: ordered && givenBy(ordered),
    boost,
    idOf,
    limit,
  });
  const { tally } = sums;
  const places = pickTop(tally, { limit, idOf, accept: isShown });
  const items = places.map((place) => tally.items[place] ?? 0);
  const origins = places.map((place) => tally.origins[place] ?? 0);
  return {
    items,
    scores: places.map((place) => tally.sums[place] ?? 0),
    termsOf(n) {
      const item = items[n];
      if (item === undefined) return [];
      const terms: Term[] = [];
      for (const term of termsIn(sums, item, origins[n] ?? 0)) {
        if (ordered && term.relation === ANEW && typeof term.source === "number")
          terms.push(...termsAnew(ordered, term.source, boost?.(item)));
        else terms.push(term);
      }
      return terms;
    },
  };
}

function relationOf({ relation, lists, share, unit, from }: RelatedLists): RelationQuery {
  return { relation, lists, weight: share / (unit || 1), session: from };
}

function givenBy({ items, sums }: OrderedAnew): GivenTerm[] {
  return items.map((item, n) => ({ item, relation: ANEW, source: n, value: sums[n] ?? 0 }));
}

function orderMain(
  { idOf, limit }: RelatedQuery,
  {
    main,
    anew,
    isShown,
  }: {
    main: RelatedLists;
    anew: Anew;
    isShown: (item: number) => boolean;
  },
) {
  const { typical, repeatWeight } = UNITS[anew.relation];
  const { from, lists, relation, share, unit } = main;
  return anew.orderAnew(
    {
      session: from,
      relations: [{ relation, lists, weight: typical / (unit || 1) }],
      ageWeights: AGE_WEIGHTS,
      repeatWeight,
      accept: isShown,
      idOf,
      limit,
    },
    anew.traits,
    share / typical,
  );
}
