import type { PackedList } from "./Lists.ts";
import type { RankedItem, Term } from "./Ranked.ts";
import { rounded } from "./rounded.ts";
import type { SessionQuery } from "./SessionQuery.ts";
import { createTally, type Tally } from "./Tally.ts";

/** A list in use: what it belongs to, how old that is, and the factor on each `byte * byte` of the list. */
export interface Source {
  readonly relation: string;
  readonly item: number;
  readonly age: number;
  readonly list: PackedList;
  readonly factor: number;
}

/** Every candidate's sum, and its addends in the order in which they were added. */
export interface TermSums {
  readonly tally: Tally;
  readonly sources: readonly Source[];
  /** The session's distinct items, newest first. */
  readonly newest: readonly number[];
  /** The place of each addend's item in the tally: of all sources, then of repeats, then of given terms. */
  readonly places: Int32Array;
  /** The terms of the given places of the tally, in the order of the places. */
  termsOf(places: Int32Array): RankedItem[];
}

/** Adds up the terms of all candidates of a query. */
export function sumTerms(query: SessionQuery): TermSums {
  const { ageWeights, boost, given = [] } = query;
  const newest = newestDistinct(query.session, ageWeights.length);
  const repeats = query.repeatWeight === 0 ? [] : newest;
  const sources = findSources(query, newest);
  let reads = repeats.length + given.length;
  for (const source of sources) reads += source.list.ids.length;

  const tally = createTally(reads);
  const { items, sums } = tally;
  // The place and value of every addend in turn, so that terms need no second search.
  const places = new Int32Array(reads);
  const values = new Float64Array(reads);
  let read = 0;
  const add = (item: number, value: number): void => {
    const place = tally.place(item);
    places[read] = place;
    values[read++] = value;
    sums[place] = (sums[place] ?? 0) + value;
  };
  for (const { list, factor } of sources) {
    const { ids, weights } = list;
    for (let n = 0; n < ids.length; n++) {
      const byte = weights[n] ?? 0;
      add(ids[n] ?? 0, factor * (byte * byte));
    }
  }
  repeats.forEach((item, age) => {
    add(item, query.repeatWeight * (ageWeights[age] ?? 0));
  });
  for (const term of given) add(term.item, term.value);

  const factors = boost && new Float64Array(tally.count());
  if (boost && factors) {
    for (let place = 0; place < factors.length; place++) {
      const factor = boost(items[place] ?? 0);
      factors[place] = factor;
      sums[place] = (sums[place] ?? 0) * factor;
    }
  }

  function termsOf(best: Int32Array): RankedItem[] {
    const terms = Array.from(best, (): Term[] => []);
    const rankOf = new Int32Array(tally.count());
    best.forEach((place, rank) => {
      rankOf[place] = rank + 1;
    });
    let at = 0;
    const note = (relation: string, source: number | string): void => {
      const place = places[at] ?? 0;
      const rank = (rankOf[place] ?? 0) - 1;
      const value = values[at++] ?? 0;
      if (rank < 0) return;
      terms[rank]?.push({ relation, source, value: rounded(value * (factors?.[place] ?? 1)) });
    };
    for (const { relation, item, list } of sources) {
      for (let n = 0; n < list.ids.length; n++) note(relation, item);
    }
    for (const item of repeats) note("repeat", item);
    for (const term of given) note(term.relation, term.source);
    return Array.from(best, (place, rank) => ({
      item: items[place] ?? 0,
      score: sums[place] ?? 0,
      terms: terms[rank] ?? [],
    }));
  }

  return { tally, sources, newest, places, termsOf };
}

/** The lists of every relation's sources, with the factors that turn a squared byte into a score. */
function findSources(query: SessionQuery, newest: readonly number[]): Source[] {
  const { ageWeights } = query;
  const sources: Source[] = [];
  for (const { relation, lists, weight, session } of query.relations) {
    if (weight === 0) continue;
    const items = session ? newestDistinct(session, ageWeights.length) : newest;
    items.forEach((item, age) => {
      const list = lists.list(item);
      if (!list) return;
      const factor = (weight * (ageWeights[age] ?? 0) * list.scale) / 65_025;
      sources.push({ relation, item, age, list, factor });
    });
  }
  return sources;
}

function newestDistinct(session: readonly number[], limit: number): number[] {
  const items: number[] = [];
  for (const item of session) {
    if (items.length >= limit) break;
    if (!items.includes(item)) items.push(item);
  }
  return items;
}
