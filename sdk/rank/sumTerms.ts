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
  /** The terms of the given places of the tally, in the order of the places. */
  termsOf(places: readonly number[]): RankedItem[];
  /** The terms of one place, in the same order: for a few of many places that is less work. */
  termsAt(place: number): Term[];
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

  const factors = boost && new Float64Array(tally.count);
  if (boost && factors) {
    for (let place = 0; place < factors.length; place++) {
      const factor = boost(tally.items[place] ?? 0);
      factors[place] = factor;
      tally.sums[place] = (tally.sums[place] ?? 0) * factor;
    }
  }

  function termsOf(best: readonly number[]): RankedItem[] {
    const ranked: { item: number; score: number; terms: Term[] }[] = [];
    const { addends, marks } = tally;
    marks.fill(0);
    for (let rank = 0; rank < best.length; rank++) {
      const place = best[rank] ?? 0;
      marks[place] = rank + 1;
      ranked.push({ item: tally.items[place] ?? 0, score: tally.sums[place] ?? 0, terms: [] });
    }
    const note = (at: number, { relation, source, value, support }: Term): void => {
      const place = addends[at] ?? 0;
      const entry = ranked[(marks[place] ?? 0) - 1];
      if (!entry) return;
      const part = rounded(value * (factors?.[place] ?? 1));
      // Written out: copies by spreading would take longer than the sums.
      entry.terms.push(
        support === undefined
          ? { relation, source, value: part }
          : { relation, source, value: part, support },
      );
    };
    let at = 0;
    for (const { relation, item, list, factor } of sources) {
      const { ids, weights, support } = list;
      for (let n = 0; n < ids.length; n++, at++) {
        if (marks[addends[at] ?? 0] === 0) continue;
        const byte = weights[n] ?? 0;
        const value = factor * (byte * byte);
        note(
          at,
          support
            ? { relation, source: item, value, support: support[n] ?? 0 }
            : { relation, source: item, value },
        );
      }
    }
    repeats.forEach((item, age) => {
      note(at++, { relation: "repeat", source: item, value: repeatValue(age) });
    });
    for (const term of given) note(at++, term);
    return ranked;
  }

  function termsAt(place: number): Term[] {
    const terms: Term[] = [];
    const factor = factors?.[place] ?? 1;
    const { addends, addendCount } = tally;
    let from = 0;
    let n = 0;
    for (let at = addends.indexOf(place); at >= 0 && at < addendCount; ) {
      // Addends of a source stand together, and so do sources, repeats and given terms.
      for (let length = lengthOf(n); length !== undefined && at >= from + length; ) {
        from += length;
        length = lengthOf(++n);
      }
      const { relation, source, value, support } = termOf(n, at - from);
      const part = rounded(value * factor);
      terms.push(
        support === undefined
          ? { relation, source, value: part }
          : { relation, source, value: part, support },
      );
      at = addends.indexOf(place, at + 1);
    }
    return terms;
  }

  const lengthOf = (n: number): number | undefined =>
    n === sources.length ? repeats.length : sources[n]?.list.ids.length;

  function termOf(n: number, at: number): Term {
    const one = sources[n];
    if (one) {
      const { relation, item, list, factor } = one;
      const byte = list.weights[at] ?? 0;
      const value = factor * (byte * byte);
      return list.support
        ? { relation, source: item, value, support: list.support[at] ?? 0 }
        : { relation, source: item, value };
    }
    const repeated = n === sources.length ? repeats[at] : undefined;
    if (repeated !== undefined) {
      return { relation: "repeat", source: repeated, value: repeatValue(at) };
    }
    return given[at] ?? { relation: "", source: 0, value: 0 };
  }

  return { tally, sources, newest, termsOf, termsAt };
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
