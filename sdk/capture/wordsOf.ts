/** What a page says in words, or as a number; of anything else nothing. */
export const wordsOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
