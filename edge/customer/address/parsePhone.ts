/** Calling codes of one and two digits; every other one has three (ITU-T E.164, list of assigned codes). */
const SHORT_CODES = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
/** First two digits of the codes of three digits; 21 to 29, 35, 37, 38, 42, 50, 59, 67 to 69, 80, 85 to 88, 96, 97, 99. */
const LONG_CODES = /^(2[1-689]|3[578]|42|5[09]|6[7-9]|8[05-8]|9[679])\d/;
/** Digits that may be left after the calling code: the shortest subscriber numbers have four. */
const MIN_NATIONAL_DIGITS = 4;
const MAX_DIGITS = 15;

/**
 * An international phone number as E.164 (`+442079460000`), or null. It must name its country, with `+` or `00`: what a
 * number without one means depends on where it was dialled, and is not guessed. The trunk zero in brackets, as in
 * `+44 (0)20`, goes. Whether a number of that length exists in its country is not checked.
 */
export function parsePhone(text: string): string | null {
  const bare = text
    .normalize("NFKC")
    .trim()
    .replace(/^tel:/i, "")
    .replace(/\(0\)/, "")
    .replace(/[\s().\-\u2010-\u2015/]/g, "")
    .replace(/^00/, "+");
  const [, digits] = /^\+([1-9]\d*)$/.exec(bare) ?? [];
  if (digits === undefined || digits.length > MAX_DIGITS) return null;
  const codeDigits = SHORT_CODES.exec(digits)?.[1]?.length ?? (LONG_CODES.test(digits) ? 3 : 0);
  const isLongEnough = digits.length - codeDigits >= MIN_NATIONAL_DIGITS;
  return codeDigits > 0 && isLongEnough ? `+${digits}` : null;
}
