const WORD = /[\p{L}\p{N}]+/gu;

/** The different words of a title: lower case, accents dropped, a plural's s dropped. */
export function tokensOf(title: string): string[] {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(WORD) ?? [];
  const stems = words.map((word) =>
    word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word,
  );
  return [...new Set(stems)];
}
