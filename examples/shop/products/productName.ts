import { names } from "./names.ts";

/** U+2011, so that "T-light" never breaks at the end of a line. */
const HYPHEN = "\u2011";

/** What one word at a time gets wrong, put right afterwards. */
const PHRASES: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\bdolly girl\b/gi, "Dolly Girl"],
  [/\bnotting hill\b/gi, "Notting Hill"],
  [/\bmonte carlo\b/gi, "Monte Carlo"],
  [/\bst\.? ?tropez\b/gi, "St Tropez"],
  [/\blas Vegas\b/g, "Las Vegas"],
  [/\bUnion stripe\b/g, "union stripe"],
  [/\bjack in the\b/gi, "jack in the"],
  [/\bt-light(s?)\b/gi, `T${HYPHEN}light$1`],
  [/\bt-shirt\b/gi, `T${HYPHEN}shirt`],
  [/\bxmas\b/gi, "Christmas"],
  [/\bi\b/g, "I"],
  [/\bmr(s?)\b/g, "Mr$1"],
  [/\b(b'fly|butterfl|butterfiles)\b/gi, "butterfly"],
  [/\bw (?=[a-z])/g, "with "],
];

const CAPITALS = /\b(abc|cd|d\.o\.f|led|m\.o\.p|tv|vip|wc|a[4-7])\b/gi;

function caseWord(word: string): string {
  const lower = word.toLowerCase();
  return names.get(lower) ?? lower;
}

function tidy(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/ ?, ?/g, ", ")
    .replace(/[\s,.]+$/, "")
    .trim();
}

/**
 * The name of a product as the shop shows it, made from the capitals of the stock list: sentence
 * case, with the names of places, feasts and designs in capitals and "T-light" unbroken.
 */
export function productName(title: string): string {
  const cased = tidy(title).replace(/[A-Za-z][A-Za-z']*/g, caseWord);
  const mended = PHRASES.reduce((text, [wrong, right]) => text.replace(wrong, right), cased);
  return mended
    .replace(CAPITALS, (word) => word.toUpperCase())
    .replace(/"([a-z])"/g, (quoted) => quoted.toUpperCase())
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
