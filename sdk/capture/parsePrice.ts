/** A number with its marks: groups parted by a space come first, for after a decimal mark there are none. */
const NUMBER = /-?(?:(?<![\p{L}\d/])[.,])?\d+(?:\s\d{3}(?!\d))*(?:[.,'\u2019\u066b\u066c]\d+)*/u;
/** Currencies whose prices are written with three decimals; in Tunisia after a comma. */
const THREE_DECIMALS = /TND|^\..*(BHD|JOD|KWD|LYD|OMR)/is;

/**
 * A price as shops write it: `1.299,00 €`, `$1,299`, `kr 1 299`, `1'299.00`, `12,5`, `12€99`. Undefined where there is no number.
 *
 * With both marks the last is the decimal one. A single mark followed by exactly three digits parts thousands, by the
 * custom of every locale that has prices with two decimals or none.
 */
export function parsePrice(text: string, currency = ""): number | undefined {
  const ascii = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
      String(digit.charCodeAt(0) & 15),
    )
    .replace(/(\d)[€$£](?=\d\d(?![\d.,€$£]))/, "$1.");
  const digits = NUMBER.exec(ascii)?.[0]
    .replace(/[\s'\u2019\u066c]/g, "")
    .replace("\u066b", ".");
  if (!digits) return undefined;
  // Up to the last mark, and after it.
  const [, whole = digits, mark = "", rest = ""] = /^(.*)([.,])(.*)/.exec(digits) ?? [];
  const isSmall = /^-?0?$/.test(whole) || THREE_DECIMALS.test(mark + text + currency);
  const partsThousands =
    rest.length === 3 && (whole.includes(mark) || !(/[.,]/.test(whole) || isSmall));
  const price = Number(`${whole.replace(/[.,]/g, "")}${partsThousands ? "" : "."}${rest}`);
  return Number.isFinite(price) ? price : undefined;
}
