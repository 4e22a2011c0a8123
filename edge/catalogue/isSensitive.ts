import { SENSITIVE_WORDS } from "./sensitiveWords.ts";

/** Scripts that put no space between words: there a word is found anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTER = "[\\p{L}\\p{N}\\p{M}]";

const words = Object.values(SENSITIVE_WORDS).flat();
const pattern = new RegExp(
  [
    ...words.filter((word) => UNSPACED.test(word)),
    `(?<!${LETTER})(?:${words
      .filter((word) => !UNSPACED.test(word))
      .map((word) => word.replace(/\*$/, `${LETTER}*`).replaceAll(" ", "\\s+"))
      .join("|")})(?!${LETTER})`,
  ].join("|"),
  "iu",
);

/** Whether a text (a title, a category, what was searched for) is about a private matter, by the built-in list. */
export function isSensitive(...texts: readonly (string | null | undefined)[]): boolean {
  return texts.some((text) => text != null && pattern.test(text.normalize("NFC")));
}
