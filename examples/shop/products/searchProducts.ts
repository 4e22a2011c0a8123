import type { Product } from "./Product.ts";

/** Words that say nothing about what is wanted. */
const EMPTY_WORDS = new Set(["a", "an", "and", "for", "in", "of", "the", "to", "with"]);
/** More words than this are no question that a title could answer. */
const MAX_TERMS = 8;

function termsOf(query: string): readonly string[] {
  const found =
    query
      .toLowerCase()
      .normalize("NFKD")
      .match(/[a-z0-9]+/g) ?? [];
  return [...new Set(found.map(singular))]
    .filter((term) => !EMPTY_WORDS.has(term))
    .slice(0, MAX_TERMS);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

const WHOLE_WORD = 3;
const START_OF_WORD = 1;
const SHELF_WORD = 1;

interface Entry {
  readonly product: Product;
  readonly words: ReadonlySet<string>;
  readonly shelfWords: ReadonlySet<string>;
}

/** How well one word of the query fits a product; 0 where it does not. */
function fitOf({ words, shelfWords }: Entry, term: string): number {
  if (words.has(term)) return WHOLE_WORD;
  if (term.length > 2 && [...words].some((word) => word.startsWith(term))) return START_OF_WORD;
  return shelfWords.has(term) ? SHELF_WORD : 0;
}

/**
 * A search over the titles: every word of the query must fit, whole words before beginnings of
 * words, and the more ordered before the less. An empty query finds nothing.
 */
export function searchProducts(
  products: readonly Product[],
): (query: string) => readonly Product[] {
  const entries = products.map((product) => ({
    product,
    words: new Set(
      termsOf(
        `${product.name.replaceAll("\u2011", " ")} ${product.name.replaceAll("\u2011", "")}`.slice(
          0,
          200,
        ),
      ),
    ),
    shelfWords: new Set(termsOf(`${product.category.shelf.name} ${product.category.section.name}`)),
  }));
  return (query) => {
    const terms = termsOf(query);
    if (terms.length === 0) return [];
    return entries
      .map((entry, rank) => {
        const fits = terms.map((term) => fitOf(entry, term));
        const score = fits.every((value) => value > 0)
          ? fits.reduce((sum, value) => sum + value, 0)
          : 0;
        return { product: entry.product, score, rank };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.rank - b.rank)
      .map(({ product }) => product);
  };
}
