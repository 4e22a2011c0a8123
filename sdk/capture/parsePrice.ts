/**
 * A price as shops write it: `1.299,00 €`, `$1,299`, `kr 1 299`, `1'299.00`, `12,5`. Undefined where there is no number.
 *
 * With both marks the last is the decimal one. A single mark followed by exactly three digits parts thousands, by the
 * custom of every locale that has prices with two decimals or none.
 */
export function parsePrice(text: string): number | undefined {
  const ascii = text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
  const [found] = ascii.match(/-?\d[\d.,'\u2019\u066b\u066c\s\u00a0\u202f]*/) ?? [];
  if (!found) return undefined;
  let digits = found
    .replace(/[\s\u00a0\u202f'\u2019\u066c]/g, "")
    .replace(/\u066b/g, ".")
    .replace(/[.,]+$/, "");
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last >= 0) {
    const mark = digits.charAt(last);
    const isAlone = digits.indexOf(mark) === last && !/[.,]/.test(digits.slice(0, last));
    const isRepeated = digits.indexOf(mark) !== last;
    const decimals = digits.length - last - 1;
    const partsThousands = isRepeated || (isAlone && decimals === 3 && !/^-?0[.,]/.test(digits));
    const whole = (partsThousands ? digits : digits.slice(0, last)).replace(/[.,]/g, "");
    digits = partsThousands ? whole : `${whole}.${digits.slice(last + 1)}`;
  }
  const price = Number(digits);
  return Number.isFinite(price) ? price : undefined;
}
