import { isSupportedCountry, ParseError, parsePhoneNumberWithError } from "libphonenumber-js/min";

const MAX_CHARS = 60;

/**
 * A phone number as E.164 (`+442079460000`), or null. Without `+` or `00` it is one of `country` (ISO 3166-1 alpha-2);
 * where that is null, it is none: what it means depends on where it was dialled, and is not guessed. Its length is checked
 * against the numbering plan of its country, not whether anybody has it. An extension goes: it is no address.
 */
export function parsePhone(text: string, country: string | null = null): string | null {
  const bare = text
    .normalize("NFKC")
    .trim()
    .replace(/^tel:/i, "")
    .replace(/^00/, "+")
    .replace(/\(0\)/, "");
  // Letters are no digits here: a keypad's words would let a name pass as a number.
  if (bare.length > MAX_CHARS || !/^\+?[\d\s().\-\u2010-\u2015/]+$/.test(bare)) return null;
  try {
    const isKnown = country !== null && isSupportedCountry(country);
    const number = parsePhoneNumberWithError(bare, {
      ...(isKnown && { defaultCountry: country }),
      extract: false,
    });
    return number.isPossible() ? number.number : null;
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}
