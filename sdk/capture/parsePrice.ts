/** A number with its marks: groups parted by a space come first, for after a decimal mark there are none. A percentage is no price. */
const NUMBER =
  /-?(?:(?<![\p{L}\d/])[.,])?\d+(?:\s\d{3}(?!\d))*(?:[.,'\u2019\u066b\u066c]\d+)*(?![\d.,]*\s?%)/u;
/** So many for a price: of one of them it says nothing. */
const FOR_MANY = /^\d\d?\s?([/x]|[fpv]\S+r).*\d/s;
/** A sign of currency in the place of a decimal mark; not between two prices, nor before so many of something. */
const SIGN_AS_MARK = /(\d)(?<![.,]\d\d)(\s?)[€$£]\2(?=\d\d(?![\d.,%]|\2[€$£a-z]))/;
/** What is longer tells more than a price; and of a number so long none is infinite. */
const TEXT_CHARS = 99;
/** Currencies whose prices are written with three decimals; in Tunisia after a comma. */
const THREE_DECIMALS = /TND|^\..*(BHD|JOD|KWD|LYD|OMR)/is;

/**
 * A price as shops write it: `1.299,00 €`, `$1,299`, `kr 1 299`, `1'299.00`, `12,5`, `19 € 99`. Undefined where there is no number,
 * and where it is the price of several.
 *
 * With both marks the last is the decimal one. A single mark followed by exactly three digits parts thousands, by the
 * custom of every locale that has prices with two decimals or none.
 */
export function parsePrice(text: string, currency = ""): number | undefined {
  const ascii = text
    .slice(0, TEXT_CHARS)
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
      String(digit.charCodeAt(0) & 15),
    )
    .replace(FOR_MANY, "")
    .replace(SIGN_AS_MARK, "$1.");
  const digits = NUMBER.exec(ascii)?.[0]
    .replace(/[\s'\u2019\u066c]/g, "")
    .replace("\u066b", ".");
  if (!digits) return undefined;
  // Up to the last mark, and after it.
  const [, whole = digits, mark = "", rest = ""] = /^(.*)([.,])(.*)/.exec(digits) ?? [];
  const isSmall = /^-?0?$/.test(whole) || THREE_DECIMALS.test(mark + text + currency);
  const partsThousands =
    rest.length === 3 && (whole.includes(mark) || !(/[.,]/.test(whole) || isSmall));
  return Number(`${whole.replace(/[.,]/g, "")}${partsThousands ? "" : "."}${rest}`);
}
