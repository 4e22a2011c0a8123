import { indexBy } from "./indexBy.ts";
import { createRow, type Row } from "./Row.ts";
import type { SimilarParts } from "./SimilarIndex.ts";
import { topOfRow } from "./topOfRow.ts";

/** Parts of a likeness that add up to 1. */
const TITLE_SHARE = 0.6;
const CATEGORY_SHARE = 0.2;
const BRAND_SHARE = 0.1;
const PRICE_SHARE = 0.1;
/** Words and categories of more items than this bring no candidates: they say little and cost most. */
const COMMON_ITEMS = 500;
const NEIGHBOURS = 50;

/** An item's nearest, the most alike first. */
export interface Alike {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/**
 * How alike items are, by title words (cosine, weighted by rarity), category, brand and price. Two items are candidates where
 * they share a word or the category.
 * @param asked The items that will be asked about, where that is not all of them: only their words are indexed.
 */
export function createLikeness(
  parts: SimilarParts,
  asked?: ArrayLike<number>,
): (item: number) => Alike {
  const { itemCount, words, starts, wordCount, categories, categoryCount } = parts;
  const wordsOf = (item: number): Uint32Array => words.subarray(starts[item], starts[item + 1]);
  const itemsWith = new Uint32Array(wordCount);
  for (const word of words) itemsWith[word] = (itemsWith[word] as number) + 1;
  const isIndexed = new Uint8Array(wordCount).fill(asked ? 0 : 1);
  for (let n = 0; n < (asked?.length ?? 0); n++) {
    for (const word of wordsOf(asked?.[n] as number)) isIndexed[word] = 1;
  }
  let places = 0;
  for (let word = 0; word < wordCount; word++) {
    if ((itemsWith[word] as number) > COMMON_ITEMS) isIndexed[word] = 0;
    if (isIndexed[word] === 1) places += itemsWith[word] as number;
  }
  const rarity = Float64Array.from(itemsWith, (count) => Math.log(1 + itemCount / count));
  const norms = new Float64Array(itemCount);
  const itemOf = new Uint32Array(places);
  const wordOf = new Uint32Array(places);
  let at = 0;
  for (let item = 0; item < itemCount; item++) {
    let sum = 0;
    for (const word of wordsOf(item)) {
      sum += (rarity[word] as number) ** 2;
      if (isIndexed[word] === 0) continue;
      itemOf[at] = item;
      wordOf[at++] = word;
    }
    norms[item] = Math.sqrt(sum);
  }
  const byWord = indexBy(wordOf, wordCount);
  const byCategory = indexBy(categories, categoryCount);

  const row = createRow(itemCount);
  return (item) => {
    for (const word of wordsOf(item)) {
      if (isIndexed[word] === 0) continue;
      const shared = (rarity[word] as number) ** 2;
      const own = norms[item] as number;
      const from = byWord.starts[word] as number;
      for (const place of byWord.places.subarray(from, byWord.starts[word + 1])) {
        const other = itemOf[place] as number;
        row.add(other, (TITLE_SHARE * shared) / (own * (norms[other] as number)));
      }
    }
    const category = categories[item] as number;
    if (category > 0) {
      const from = byCategory.starts[category] as number;
      const to = Math.min(from + COMMON_ITEMS, byCategory.starts[category + 1] as number);
      // Handles are ordered by popularity, so that a huge category gives its best known items.
      for (const other of byCategory.places.subarray(from, to)) row.add(other, 0);
    }
    addSameness(parts, item, row);
    row.sums[item] = 0;
    const ids = topOfRow(row, NEIGHBOURS);
    const weights = ids.map((other) => row.sums[other] ?? 0);
    row.clear();
    return { ids, weights };
  };
}

/** Adds what category, brand and price say to every candidate of the row. */
function addSameness({ categories, brands, prices }: SimilarParts, item: number, row: Row): void {
  const category = categories[item] as number;
  const brand = brands[item] as number;
  const price = prices[item] as number;
  for (let n = 0; n < row.count(); n++) {
    const other = row.touched[n] as number;
    if (category > 0 && category === categories[other]) row.add(other, CATEGORY_SHARE);
    if (brand > 0 && brand === brands[other]) row.add(other, BRAND_SHARE);
    const theirs = prices[other] as number;
    if (price > 0 && theirs > 0) {
      row.add(other, (PRICE_SHARE * Math.min(price, theirs)) / Math.max(price, theirs));
    }
  }
}
