import { pickTop } from "./pickTop.ts";
import type { RankedItem } from "./Ranked.ts";
import type { SessionQuery } from "./SessionQuery.ts";
import { rankedAt, sumTerms } from "./sumTerms.ts";

/**
 * Ranks items for a session by its items' neighbour lists.
 *
 * A candidate's score is the sum, over relations and sources, of relation weight x age weight x list weight, plus a
 * repeat term for items of the session and the terms given. Answers the best `limit` items, highest score first, ties
 * by id in code units, each with its terms. Handles without a list add nothing; an empty session answers from the given
 * terms alone. Pure: the same input gives the same bytes in every engine (only + - * /, fixed order). To ask "what
 * without these views?", call it with fewer of them.
 *
 * Cost: proportional to the lists read (50 neighbours x 10 sources x relations), not to the catalogue.
 * Source: docs/ranking.md.
 */
export function rankSession(query: SessionQuery): RankedItem[] {
  const sums = sumTerms(query);
  return rankedAt(sums, pickTop(sums.tally, query));
}
