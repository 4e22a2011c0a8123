import { AGE_WEIGHTS } from "./ageWeights.ts";
import type { Lists } from "./Lists.ts";
import type { RankedItem } from "./Ranked.ts";
import { rankSession } from "./rankSession.ts";
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
  readonly isVisit?: boolean;
}

/** What {@link rankRelated} is asked. */
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

/**
 * What a typical weight is made to be for the second tier, and what a repeat weighs beside it. Views: as where the weights
 * were learnt. Baskets: chosen on the nine earlier tenths of Online Retail (docs/ranking.md).
 */
const UNITS = {
  viewed_together: { typical: 0.19, repeatWeight: 0.5 },
  bought_together: { typical: 0.8, repeatWeight: 2 },
} as const;

/**
 * Ranks what is related to the given items over several relations. What the visit's lists of the relation that is ranked
 * anew bring comes in the second tier's order; without such a source, or `anew`, all is as in `rankSession`.
 */
export function rankRelated(query: RelatedQuery, anew?: Anew): RankedItem[] {
  const { sources, accept = () => true, ...rest } = query;
  const main =
    anew && sources.find(({ relation, isVisit }) => isVisit && relation === anew.relation);
  const relations = sources.map(({ relation, lists, share, unit, from }) => ({
    relation,
    lists,
    weight: share / (unit || 1),
    session: from,
  }));
  const base = { ...rest, session: [], ageWeights: AGE_WEIGHTS, repeatWeight: 0, accept };
  if (!main) return rankSession({ ...base, relations });
  const { typical, repeatWeight } = UNITS[anew.relation];
  const { from, lists, relation, share, unit } = main;
  const isShown = (item: number): boolean =>
    (anew.showsSeen || !from.includes(item)) && accept(item);
  const given = anew.orderAnew(
    {
      session: from,
      relations: [{ relation, lists, weight: typical / (unit || 1) }],
      ageWeights: AGE_WEIGHTS,
      repeatWeight,
      accept: isShown,
      idOf: query.idOf,
      limit: query.limit,
    },
    anew.traits,
    share / typical,
  );
  return rankSession({
    ...base,
    relations: relations.filter((_, at) => sources[at] !== main),
    given,
    accept: isShown,
  });
}
