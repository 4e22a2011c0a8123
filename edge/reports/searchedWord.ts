const MAX_CHARS = 60;

/**
 * A search as the statistics of demand take it: lower case, spaces made one. Null for what looks like something personal (an
 * address, a number of a phone, an order or a card) or is no search.
 */
export function searchedWord(term: string): string | null {
  const word = term.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  if (word === "" || word.length > MAX_CHARS) return null;
  return word.includes("@") || /\d([\s./-]?\d){5}/.test(word) ? null : word;
}
