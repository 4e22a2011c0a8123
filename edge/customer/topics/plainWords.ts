/** Scripts without spaces between words: there a word may begin at any sign. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
/** Particles that Arabic writes onto a word: and, by, for, as, before the article, and the article alone. */
const ARABIC_HEAD = / (?:[وف]?(?:ال|بال|كال|لل)|و)(?=[\u0621-\u064a]{3})/g;

/**
 * Text as the lexicons have it: lower case, no accents, words parted by single spaces, a space at either end. Chinese and
 * Japanese signs stand alone; Arabic loses article, vowel signs and hamza.
 */
export function plainWords(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFKC")
    .replaceAll("ß", "ss")
    .replace(UNPARTED, " $& ")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  const padded = ` ${plain.trim()} `;
  if (!/[\u0600-\u06ff]/.test(padded)) return padded;
  return padded
    .replace(/ة/g, "ه")
    .replace(/ى/g, "ي")
    .replace(/[\u0671\u0622\u0623\u0625]/g, "ا")
    .replace(ARABIC_HEAD, " ");
}
