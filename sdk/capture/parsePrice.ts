/** A number with its marks: groups parted by a space come first, for after a decimal mark there are none. */
const NUMBER = /-?(?:(?<![\p{L}\d/])[.,])?\d+(?:\s\d{3}(?!\d))*(?:[.,'\u2019\u066b\u066c]\d+)*/u;
/** Currencies whose prices are written with three decimals; in Tunisia after a comma. */
const THREE_DECIMALS = { ".": /BHD|JOD|KWD|LYD|OMR|TND/i, ",": /TND/i };

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
  const [found] = NUMBER.exec(ascii) ?? [];
  if (!found) return undefined;
  let digits = found.replace(/[\s'\u2019\u066c]/g, "").replace("\u066b", ".");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last >= 0) {
    const mark = digits.charAt(last) === "." ? "." : ",";
    const isAlone = !/[.,]/.test(digits.slice(0, last));
    const isRepeated = digits.indexOf(mark) !== last;
    const hasThree = digits.length - last === 4;
    const isSmall = /^-?0?[.,]/.test(digits) || THREE_DECIMALS[mark].test(text + currency);
    const partsThousands = hasThree && (isRepeated || (isAlone && !isSmall));
    const whole = (partsThousands ? digits : digits.slice(0, last)).replace(/[.,]/g, "");
    digits = partsThousands ? whole : `${whole}.${digits.slice(last + 1)}`;
  }
  const price = Number(digits);
  return Number.isFinite(price) ? price : undefined;
}
