import type { Row } from "./fillRow.ts";
import type { Situation } from "./Situation.ts";

/** How rows did. Shares are per cent. */
export interface Scores {
  readonly rows: number;
  /** Rows in which something was that was bought. */
  readonly hit_rate: number;
  /** Mean of 1 / place of the first thing in a row that was bought. */
  readonly mrr: number;
  /** Items of the shop that were shown at all. */
  readonly coverage: number;
  /** Mean of -log2 of the share of orders that hold an item: bits of surprise. */
  readonly novelty: number;
  /** How unlike the items of a row are in their words, 0 to 1; null without a catalogue. */
  readonly diversity: number | null;
  /** Places filled from lists; the others came from the fallback. */
  readonly from_lists: number;
}

export interface RowScores {
  add(situation: Situation, row: Row): void;
  finish(): Scores;
}

/** What scores are taken against. */
export interface ScoreInput {
  readonly itemCount: number;
  /** Orders that lists were built from. */
  readonly orderCount: number;
  /** In how many of them each item is. */
  readonly orderedIn: Uint32Array;
  /** Words of each item's title and category; null without a catalogue. */
  readonly words: readonly ReadonlySet<string>[] | null;
}

export function createRowScores(input: ScoreInput): RowScores {
  const { itemCount, orderCount, orderedIn, words } = input;
  const shown = new Set<number>();
  const sums = {
    rows: 0,
    places: 0,
    hits: 0,
    reciprocal: 0,
    bits: 0,
    unlike: 0,
    pairs: 0,
    ranked: 0,
  };
  return {
    add({ wanted }, { items, ranked }) {
      sums.rows += 1;
      sums.places += items.length;
      sums.ranked += ranked;
      const rank = items.findIndex((item) => wanted.has(item)) + 1;
      if (rank > 0) {
        sums.hits += 1;
        sums.reciprocal += 1 / rank;
      }
      items.forEach((item, at) => {
        shown.add(item);
        // An item in no order counts as if it were in the next one.
        sums.bits -= Math.log2(Math.max(1, orderedIn[item] ?? 0) / (orderCount + 1));
        for (const other of words ? items.slice(at + 1) : []) {
          sums.unlike += 1 - likeness(words?.[item], words?.[other]);
          sums.pairs += 1;
        }
      });
    },
    finish: () => ({
      rows: sums.rows,
      hit_rate: rounded((100 * sums.hits) / sums.rows),
      mrr: rounded((100 * sums.reciprocal) / sums.rows),
      coverage: rounded((100 * shown.size) / itemCount),
      novelty: rounded(sums.bits / sums.places),
      diversity: words ? rounded(sums.unlike / sums.pairs) : null,
      from_lists: rounded((100 * sums.ranked) / sums.places),
    }),
  };
}

/** Jaccard: words that both have, of all that either has. */
function likeness(a?: ReadonlySet<string>, b?: ReadonlySet<string>): number {
  if (!a || !b) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
