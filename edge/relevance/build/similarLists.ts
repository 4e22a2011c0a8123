import { indexBy } from "./indexBy.ts";
import { createListWriter } from "./ListWriter.ts";
import type { PackedLists } from "./PackedLists.ts";
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
const ROWS_PER_BLOCK = 4_096;

/**
 * Lists of similar items by title words (cosine, weighted by rarity), category, brand and price, for items that
 * nobody has looked at yet, a block at a time. Two items are candidates where they share a word or the category.
 */
export function* similarLists(
  parts: SimilarParts,
  rowsPerBlock = ROWS_PER_BLOCK,
): Generator<PackedLists> {
  const { itemCount, words, starts, wordCount, categories, categoryCount } = parts;
  const byWord = indexBy(words, wordCount);
  const byCategory = indexBy(categories, categoryCount);
  const itemOf = new Uint32Array(words.length);
  for (let item = 0; item < itemCount; item++) itemOf.fill(item, starts[item], starts[item + 1]);
  const itemsWith = (word: number): number =>
    (byWord.starts[word + 1] as number) - (byWord.starts[word] as number);
  const rarity = new Float64Array(wordCount);
  for (let word = 0; word < wordCount; word++) {
    rarity[word] = Math.log(1 + itemCount / itemsWith(word));
  }
  const norms = new Float64Array(itemCount);
  for (let item = 0; item < itemCount; item++) {
    let sum = 0;
    for (const word of words.subarray(starts[item], starts[item + 1])) {
      sum += (rarity[word] as number) ** 2;
    }
    norms[item] = Math.sqrt(sum);
  }

  const row = createRow(itemCount);
  for (let first = 0; first < itemCount; first += rowsPerBlock) {
    const end = Math.min(itemCount, first + rowsPerBlock);
    const writer = createListWriter(first, itemCount);
    for (let item = first; item < end; item++) {
      for (const word of words.subarray(starts[item], starts[item + 1])) {
        if (itemsWith(word) > COMMON_ITEMS) continue;
        const shared = (rarity[word] as number) ** 2;
        const own = norms[item] as number;
        const places = byWord.places.subarray(byWord.starts[word], byWord.starts[word + 1]);
        for (const place of places) {
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
      const best = topOfRow(row, NEIGHBOURS);
      writer.add(
        best,
        best.map((other) => row.sums[other] ?? 0),
      );
      row.clear();
    }
    yield writer.finish();
  }
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
