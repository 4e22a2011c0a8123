import { selectWords } from "../../catalogue/stockQueries.ts";

const PAGE_ROWS = 5_000;

/**
 * Those of the searches that no product answers: none has all their words in its title, brand and category. The catalogue is
 * read once, page by page, whatever the number of searches. An ending s is not told apart.
 */
export async function findUnsold(
  db: D1Database,
  site: string,
  searches: readonly string[],
): Promise<Set<string>> {
  const left = new Map(searches.map((search) => [search, new Set(wordsOf(search))]));
  const byWord = new Map<string, string[]>();
  for (const [search, words] of left) {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), search]);
  }
  for (let after = ""; left.size > 0; ) {
    const page = await selectWords(db, { site, after, limit: PAGE_ROWS });
    for (const { text } of page) {
      const found = new Map<string, number>();
      for (const word of new Set(wordsOf(text))) {
        for (const search of byWord.get(word) ?? [])
          found.set(search, (found.get(search) ?? 0) + 1);
      }
      for (const [search, count] of found)
        if (count === left.get(search)?.size) left.delete(search);
    }
    const last = page.at(-1);
    if (!last) break;
    after = last.item_id;
  }
  return new Set(left.keys());
}

const wordsOf = (text: string): string[] =>
  (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));
