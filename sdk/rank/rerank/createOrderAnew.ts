import { pickTop } from "../pickTop.ts";
import type { Term } from "../Ranked.ts";
import { rounded } from "../rounded.ts";
import type { SessionQuery } from "../SessionQuery.ts";
import { type TermSums, termsIn } from "../sumTerms.ts";
import { createScorer } from "./createScorer.ts";
import { describeCandidates } from "./describeCandidates.ts";
import type { ItemTraits } from "./ItemTraits.ts";
import type { RerankWeights } from "./RerankWeights.ts";

/** Candidates looked at beyond what is asked for: `accept` may refuse some. */
const SPARE = 8;

/** A query's best items in the second tier's order, with the sums of the first. */
export interface OrderedAnew {
  /** Best first. */
  readonly items: readonly number[];
  /** Falling. */
  readonly sums: readonly number[];
  /** Which sources named them, as in the tally. */
  readonly origins: readonly number[];
  /** What the first tier made of them. */
  readonly before: TermSums;
}

/** The terms of the n-th item; they sum up to its sum times the factor. Rounded to 1e-8. */
export function termsAnew(
  { items, sums, origins, before }: OrderedAnew,
  n: number,
  factor = 1,
): Term[] {
  const terms = termsIn(before, items[n] ?? -1, origins[n] ?? 0);
  // By the terms as they are told, rounded: what they were before, they are to sum up to.
  let total = 0;
  for (const { value } of terms) total += value;
  const share = total > 0 ? (sums[n] ?? 0) / total : 0;
  return terms.map(({ relation, source, value, support }) => ({
    relation,
    source,
    value: rounded(value * share * factor),
    support,
  }));
}

/**
 * Orders a query's best items anew: the n-th best by the second tier gets the n-th largest sum of the first, and each of
 * its terms the same part of it as before. So they can be added to sums of other relations, and still say what led to an
 * item. `unit` is a factor on all of them.
 */
export type OrderAnew = (query: SessionQuery, traits: ItemTraits, unit: number) => OrderedAnew;

/**
 * Makes it of learnt weights. Items that `accept` refuses are candidates all the same, since the second tier was learnt
 * beside them, but are not answered.
 */
export function createOrderAnew(weights: RerankWeights): OrderAnew {
  const score = createScorer(weights);
  return (query, traits, unit) => {
    const { accept = () => true } = query;
    const { candidates } = weights;
    // As many as may be refused on top: what the visit holds, and then some.
    const more = query.limit + query.session.length + SPARE;
    const described = describeCandidates(query, { traits, candidates, more });
    const { sums, places } = described;
    const { tally } = sums;
    let shown = described.more.filter((place) => accept(tally.items[place] ?? 0));
    if (shown.length < query.limit && described.more.length < tally.count) {
      shown = pickTop(tally, query);
    }
    shown.length = Math.min(shown.length, query.limit);
    const scores = score(described);
    const best: number[] = [];
    for (let rank = 0; rank < places.length; rank++) {
      if (accept(tally.items[places[rank] ?? 0] ?? 0)) best.push(rank);
    }
    // A stable sort: equal scores keep the first tier's order.
    best.sort((a, b) => Math.sign((scores[b] ?? 0) - (scores[a] ?? 0)));
    const order = best.map((rank) => places[rank] ?? 0).slice(0, shown.length);
    // The best anew, then the others as they were.
    for (const place of shown) {
      if (order.length >= shown.length) break;
      if (!order.includes(place)) order.push(place);
    }
    return {
      items: order.map((place) => tally.items[place] ?? 0),
      sums: shown.map((place) => unit * (tally.sums[place] ?? 0)),
      origins: order.map((place) => tally.origins[place] ?? 0),
      before: sums,
    };
  };
}
