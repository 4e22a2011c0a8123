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

/** Every candidate's sum; the tally's addends are those of all sources, then repeats, then given terms. */
export interface TermSums {
  readonly tally: Tally;
  readonly sources: readonly Source[];
  /** The session's distinct items, newest first. */
  readonly newest: readonly number[];
  /** The terms of one place, in the order of the addends. */
  termsAt(place: number): Term[];
  /** The items of places, with their terms. */
  rankedAt(places: readonly number[]): RankedItem[];
}

/** Adds up the terms of all candidates of a query. */
export function sumTerms(query: SessionQuery): TermSums {
  const { ageWeights, boost, given = [] } = query;
  const newest = newestDistinct(query.session, ageWeights.length);
  const repeats = query.repeatWeight === 0 ? [] : newest;
  const sources = findSources(query, newest);
  const lengths = [...sources.map(({ list }) => list.ids.length), repeats.length];
  let reads = given.length;
  for (const length of lengths) reads += length;

  const tally = createTally(reads);
  for (const { list, factor } of sources) {
    const { ids, weights } = list;
    for (let n = 0; n < ids.length; n++) {
      const byte = weights[n] ?? 0;
      addTo(tally, ids[n] ?? 0, factor * (byte * byte));
    }
  }
  const repeatValue = (age: number): number => query.repeatWeight * (ageWeights[age] ?? 0);
  repeats.forEach((item, age) => {
    addTo(tally, item, repeatValue(age));
  });
  for (const term of given) addTo(tally, term.item, term.value);

  for (let place = 0; boost && place < tally.count; place++) {
    tally.sums[place] = (tally.sums[place] ?? 0) * boost(tally.items[place] ?? 0);
  }

  function termsAt(place: number): Term[] {
    const terms: Term[] = [];
    const factor = boost?.(tally.items[place] ?? 0) ?? 1;
    const { latest, earlier } = tally;
    for (let next = latest[place] ?? 0; next > 0; next = earlier[next - 1] ?? 0) {
      let at = next - 1;
      let n = 0;
      // Addends of a source stand together, and so do sources, repeats and given terms.
      for (; at >= (lengths[n] ?? reads); n++) at -= lengths[n] ?? 0;
      terms.push(termOf(n, at, factor));
    }
    return terms.reverse();
  }

  function termOf(n: number, at: number, factor: number): Term {
    const one = sources[n];
    if (one) {
      const { relation, item: source, list, factor: unit } = one;
      const byte = list.weights[at] ?? 0;
      const value = rounded(unit * (byte * byte) * factor);
      return { relation, source, value, support: list.support?.[at] };
    }
    const term =
      n === sources.length
        ? { relation: "repeat", source: repeats[at] ?? 0, value: repeatValue(at) }
        : (given[at] ?? { relation: "", source: 0, value: 0 });
    return { ...term, value: rounded(term.value * factor) };
  }

  const rankedAt = (places: readonly number[]): RankedItem[] =>
    places.map((place) => ({
      item: tally.items[place] ?? 0,
      score: tally.sums[place] ?? 0,
      terms: termsAt(place),
    }));

  return { tally, sources, newest, termsAt, rankedAt };
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
