import { createListWriter } from "./ListWriter.ts";
import type { PackedLists } from "./PackedLists.ts";
import { createRow, type Row } from "./Row.ts";
import { tokensOf } from "./tokensOf.ts";
import { topOfRow } from "./topOfRow.ts";

/** What a product says of itself; the index of a card is its item handle. */
export interface SimilarCard {
  readonly title: string;
  readonly category?: string | null;
  readonly brand?: string | null;
  /** In the site's currency; 0 or less says nothing. */
  readonly price?: number | null;
}

/** Parts of a likeness that add up to 1. */
const TITLE_SHARE = 0.6;
const CATEGORY_SHARE = 0.2;
const BRAND_SHARE = 0.1;
const PRICE_SHARE = 0.1;
/** Words and categories of more items than this bring no candidates: they say little and cost most. */
const COMMON_ITEMS = 500;

/**
 * Lists of similar items by title words (cosine, weighted by rarity), category, brand and price, for items that
 * nobody has looked at yet. Two items are candidates where they share a word or the category.
 */
export function similarLists(cards: readonly SimilarCard[], neighbours = 50): PackedLists {
  const tokens = cards.map((card) => tokensOf(card.title));
  const byToken = group(tokens);
  const byCategory = group(cards.map((card) => (card.category ? [card.category] : [])));
  const rarity = new Map<string, number>();
  for (const [token, items] of byToken)
    rarity.set(token, Math.log(1 + cards.length / items.length));
  const norms = tokens.map((words) =>
    Math.sqrt(words.reduce((sum, word) => sum + (rarity.get(word) ?? 0) ** 2, 0)),
  );

  const row = createRow(cards.length);
  const writer = createListWriter(0, cards.length);
  cards.forEach((card, item) => {
    for (const token of tokens[item] ?? []) {
      const items = byToken.get(token) ?? [];
      if (items.length > COMMON_ITEMS) continue;
      for (const other of items) {
        const cosine = (rarity.get(token) ?? 0) ** 2 / ((norms[item] ?? 1) * (norms[other] ?? 1));
        row.add(other, TITLE_SHARE * cosine);
      }
    }
    const siblings = card.category ? (byCategory.get(card.category) ?? []) : [];
    // Handles are ordered by popularity, so that a huge category gives its best known items.
    for (const other of siblings.slice(0, COMMON_ITEMS)) row.add(other, 0);
    addSameness(cards, item, row);
    row.sums[item] = 0;
    const best = topOfRow(row, neighbours);
    writer.add(
      best,
      best.map((other) => row.sums[other] ?? 0),
    );
    row.clear();
  });
  return writer.finish();
}

/** Adds what category, brand and price say to every candidate of the row. */
function addSameness(cards: readonly SimilarCard[], item: number, row: Row): void {
  const card = cards[item];
  for (let n = 0; n < row.count(); n++) {
    const other = row.touched[n] ?? 0;
    const otherCard = cards[other];
    if (!card || !otherCard) continue;
    if (card.category && card.category === otherCard.category) row.add(other, CATEGORY_SHARE);
    if (card.brand && card.brand === otherCard.brand) row.add(other, BRAND_SHARE);
    const [a, b] = [card.price ?? 0, otherCard.price ?? 0];
    if (a > 0 && b > 0) row.add(other, (PRICE_SHARE * Math.min(a, b)) / Math.max(a, b));
  }
}

/** Items by word, in the order of handles. */
function group(words: readonly (readonly string[])[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  words.forEach((own, item) => {
    for (const word of own) {
      const items = groups.get(word);
      if (items) items.push(item);
      else groups.set(word, [item]);
    }
  });
  return groups;
}
