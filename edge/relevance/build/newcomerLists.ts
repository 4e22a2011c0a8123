import { floatsColumn, numbersColumn } from "./Column.ts";
import { createLikeness } from "./createLikeness.ts";
import { createListWriter } from "./ListWriter.ts";
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
  // A newcomer's own nearest come heaviest first, and newcomers in their order; what they are put beside comes as it happens.
  const own = createPairs();
  const beside = createPairs();
  for (const newcomer of asked) {
    const alike = likeness(newcomer);
    alike.ids.forEach((other, n) => {
      const weight = alike.weights[n] ?? 0;
      own.add(handleOf(newcomer), handleOf(other), weight);
      if (n < PUT_BESIDE && !isNew(other)) beside.add(handleOf(other), handleOf(newcomer), weight);
    });
  }
  const items = Uint32Array.from(new Set([...own.sources(), ...beside.sources()])).sort();
  return { items, blocks: rowsOf() };

  function* rowsOf(): Generator<PackedLists> {
    const ownRow = own.rows(own.asAdded());
    const besideRow = beside.rows(beside.sorted());
    for (let first = 0; first < items.length; first += ROWS_PER_BLOCK) {
      const writer = createListWriter(first, handleOf(handles.length - 1) + 1);
      for (const item of items.subarray(first, first + ROWS_PER_BLOCK)) {
        const { ids, weights } = newcomers.has(item) ? ownRow(item) : besideRow(item);
        writer.add(ids, weights);
      }
      yield writer.finish();
    }
  }
}

/** Pairs in typed arrays, 16 bytes each: there are more than a million of twenty thousand newcomers. */
function createPairs() {
  const sources = numbersColumn();
  const targets = numbersColumn();
  const weights = floatsColumn();
  const asAdded = (): Uint32Array => Uint32Array.from(sources.view().keys());
  return {
    add(source: number, target: number, weight: number): void {
      sources.push(source);
      targets.push(target);
      weights.push(weight);
    },
    sources: () => new Set(sources.view()),
    asAdded,
    /** By source; of each the heaviest first, ties by target. */
    sorted(): Uint32Array {
      const [from, to, by] = [sources.view(), targets.view(), weights.view()];
      return asAdded().sort(
        (a, b) =>
          (from[a] as number) - (from[b] as number) ||
          (by[b] as number) - (by[a] as number) ||
          (to[a] as number) - (to[b] as number),
      );
    },
    /** Gives the rows of sources that are asked for in the order in which the pairs name them. */
    rows(order: Uint32Array): (source: number) => { ids: number[]; weights: number[] } {
      const [from, to, by] = [sources.view(), targets.view(), weights.view()];
      let at = 0;
      return (source) => {
        const begin = at;
        while (at < order.length && from[order[at] as number] === source) at++;
        const row = Array.from(order.subarray(begin, Math.min(at, begin + BESIDE_MAX)));
        return {
          ids: row.map((pair) => to[pair] as number),
          weights: row.map((pair) => by[pair] as number),
        };
      };
    },
  };
}
