import { numbersColumn } from "./Column.ts";
import { tokensOf } from "./tokensOf.ts";

/** What a product says of itself. */
export interface SimilarCard {
  readonly title: string;
  readonly category?: string | null;
  readonly brand?: string | null;
  /** In the site's currency; 0 or less says nothing. */
  readonly price?: number | null;
}

/** What lists of similar items are made of, in flat arrays: of a title only the numbers of its words are kept. */
export interface SimilarIndex {
  /** Adds the next item, in the order of handles. */
  add(card: SimilarCard): void;
  /** All of it; nothing can be added any more. */
  finish(): SimilarParts;
}

export interface SimilarParts {
  readonly itemCount: number;
  /** Words of all titles, one title after the other. */
  readonly words: Uint32Array;
  /** Where each item's words begin; one more entry than items. */
  readonly starts: Uint32Array;
  readonly wordCount: number;
  /** By item; 0 for none. */
  readonly categories: Uint32Array;
  readonly categoryCount: number;
  /** By item; 0 for none. */
  readonly brands: Uint32Array;
  readonly prices: Float64Array;
}

export function createSimilarIndex(): SimilarIndex {
  const numberOfWord = createNumbering(0);
  const numberOfCategory = createNumbering(1);
  const numberOfBrand = createNumbering(1);
  const words = numbersColumn();
  const starts = numbersColumn();
  const categories = numbersColumn();
  const brands = numbersColumn();
  const prices: number[] = [];
  starts.push(0);
  return {
    add({ title, category, brand, price }) {
      for (const word of tokensOf(title)) words.push(numberOfWord.of(word));
      starts.push(words.view().length);
      categories.push(category ? numberOfCategory.of(category) : 0);
      brands.push(brand ? numberOfBrand.of(brand) : 0);
      prices.push(price ?? 0);
    },
    finish() {
      const wordCount = numberOfWord.count();
      const categoryCount = numberOfCategory.count();
      // Texts are let go of: what follows needs memory of its own.
      for (const one of [numberOfWord, numberOfCategory, numberOfBrand]) one.clear();
      return {
        itemCount: prices.length,
        ...{ words: words.view(), starts: starts.view(), wordCount },
        ...{ categories: categories.view(), categoryCount },
        ...{ brands: brands.view(), prices: Float64Array.from(prices) },
      };
    },
  };
}

/** Numbers texts as they come, from the given one on. */
function createNumbering(first: number) {
  const numbers = new Map<string, number>();
  return {
    of(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, first + numbers.size);
      return first + numbers.size - 1;
    },
    count: () => first + numbers.size,
    clear: () => numbers.clear(),
  };
}
