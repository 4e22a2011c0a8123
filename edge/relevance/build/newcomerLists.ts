import { createLikeness } from "./createLikeness.ts";
import { createListWriter } from "./ListWriter.ts";
import { createNumbers } from "./Numbers.ts";
import type { PackedLists } from "./PackedLists.ts";
import type { SimilarParts } from "./SimilarIndex.ts";

/** On the lists of how many of its nearest a newcomer is put. */
const PUT_BESIDE = 20;
/** A row's length is a byte, and a list has fifty. */
const BESIDE_MAX = 50;
const ROWS_PER_BLOCK = 4_096;

/** Lists of some items only: row `n` is that of `items[n]`. */
export interface NewcomerLists {
  /** Ascending. */
  readonly items: Uint32Array<ArrayBuffer>;
  readonly blocks: Iterable<PackedLists>;
}

/**
 * What is like the items that came after all lists were built, and, the other way round, these items for those that they are
 * most like: what stands on lists of before besides.
 * @param handles Of the items of `parts`, ascending: they need not be all there are.
 */
export function newcomerLists(
  parts: SimilarParts,
  handles: Uint32Array,
  newcomers: ReadonlySet<number>,
): NewcomerLists {
  const handleOf = (place: number): number => handles[place] as number;
  const isNew = (place: number): boolean => newcomers.has(handleOf(place));
  const asked = Uint32Array.from(handles.keys()).filter(isNew);
  const likeness = createLikeness(parts, asked);
  const sources = createNumbers();
  const targets = createNumbers();
  const weights: number[] = [];
  const add = (source: number, target: number, weight: number): void => {
    sources.push(handleOf(source));
    targets.push(handleOf(target));
    weights.push(weight);
  };
  for (const newcomer of asked) {
    const alike = likeness(newcomer);
    alike.ids.forEach((other, n) => {
      const weight = alike.weights[n] ?? 0;
      add(newcomer, other, weight);
      if (n < PUT_BESIDE && !isNew(other)) add(other, newcomer, weight);
    });
  }
  const from = sources.view();
  const to = targets.view();
  const weightOf = (pair: number): number => weights[pair] ?? 0;
  const pairs = Uint32Array.from(weights, (_, n) => n).sort(
    (a, b) =>
      (from[a] as number) - (from[b] as number) ||
      weightOf(b) - weightOf(a) ||
      (to[a] as number) - (to[b] as number),
  );
  const items = Uint32Array.from(new Set(Array.from(pairs, (pair) => from[pair] as number)));
  return { items, blocks: rowsOf() };

  function* rowsOf(): Generator<PackedLists> {
    let at = 0;
    for (let first = 0; first < items.length; first += ROWS_PER_BLOCK) {
      const writer = createListWriter(first, handleOf(handles.length - 1) + 1);
      for (const item of items.subarray(first, first + ROWS_PER_BLOCK)) {
        const begin = at;
        while (at < pairs.length && from[pairs[at] as number] === item) at++;
        const row = Array.from(pairs.subarray(begin, Math.min(at, begin + BESIDE_MAX)));
        writer.add(
          row.map((pair) => to[pair] as number),
          row.map(weightOf),
        );
      }
      yield writer.finish();
    }
  }
}
