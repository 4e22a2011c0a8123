import type { PackedList } from "./Lists.ts";
import type { RankedItem, Term } from "./Ranked.ts";
import { rounded } from "./rounded.ts";
import type { SessionQuery } from "./SessionQuery.ts";
import { addTo, createTally, type Tally } from "./Tally.ts";

/** A list in use: what it belongs to, how old that is, and the factor on each `byte * byte` of the list. */
export interface Source {
  readonly relation: string;
  readonly item: number;
  readonly age: number;
  readonly list: PackedList;
  readonly factor: number;
}

/** Every candidate's sum. */
export interface TermSums {
  readonly query: SessionQuery;
  /** Good until the next query. */
  readonly tally: Tally;
  readonly sources: readonly Source[];
  /** The session's distinct items, newest first. */
  readonly newest: readonly number[];
}

/** Adds up the terms of all candidates of a query. */
export function sumTerms(query: SessionQuery): TermSums {
  const { ageWeights, boost, given = [], repeatWeight } = query;
  const newest = newestDistinct(query.session, ageWeights.length);
  const sources = findSources(query, newest);
  let most = newest.length + given.length;
  for (const { list } of sources) most += list.ids.length;

  const tally = createTally(most);
  sources.forEach(({ list, factor }, at) => {
    const { ids, weights } = list;
    for (let n = 0; n < ids.length; n++) {
      const byte = weights[n] as number;
      addTo(tally, ids[n] as number, factor * (byte * byte), 1 << at);
    }
  });
  newest.forEach((item, age) => {
    if (repeatWeight !== 0) addTo(tally, item, repeatWeight * (ageWeights[age] ?? 0));
  });
  for (const term of given) addTo(tally, term.item, term.value);

  for (let place = 0; boost && place < tally.count; place++) {
    tally.sums[place] = (tally.sums[place] as number) * boost(tally.items[place] as number);
  }

  return { query, tally, sources, newest };
}

/**
 * The terms of an item: those of the sources, then repeats, then given terms. Found anew: few of the candidates are asked
 * about.
 *
 * @param origins As the tally has them for the item: sources that have no bit in it are not looked through.
 */
export function termsIn(
  { query, sources, newest }: TermSums,
  item: number,
  origins: number,
): Term[] {
  const { ageWeights, boost, given = [], repeatWeight } = query;
  const factor = boost?.(item) ?? 1;
  const terms: Term[] = [];
  sources.forEach(({ relation, item: source, list, factor: unit }, at) => {
    const { ids, weights, support } = list;
    if ((origins & (1 << at)) === 0) return;
    for (let n = 0; n < ids.length; n++) {
      if (ids[n] !== item) continue;
      const byte = weights[n] as number;
      const value = rounded(unit * (byte * byte) * factor);
      terms.push({ relation, source, value, support: support?.[n] });
    }
  });
  const age = newest.indexOf(item);
  if (age >= 0 && repeatWeight !== 0) {
    const value = rounded(repeatWeight * (ageWeights[age] as number) * factor);
    terms.push({ relation: "repeat", source: item, value });
  }
  for (const term of given) {
    if (term.item === item) terms.push({ ...term, value: rounded(term.value * factor) });
  }
  return terms;
}

/** The items of places, with their terms. */
export function rankedAt(sums: TermSums, places: readonly number[]): RankedItem[] {
  const { items, sums: scores, origins } = sums.tally;
  return places.map((place) => {
    const item = items[place] as number;
    const terms = termsIn(sums, item, origins[place] as number);
    return { item, score: scores[place] as number, terms };
  });
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
