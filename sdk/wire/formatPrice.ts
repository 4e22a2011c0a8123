import { unmixed } from "./unmixed.ts";

/** A price as a language (BCP 47) writes it; plain where no such currency is known. Never throws. */
export function formatPrice(price: number, currency: string, language: string): string {
  for (const locale of [language, undefined]) {
    try {
      return unmixed(new Intl.NumberFormat(locale, { style: "currency", currency }).format(price));
    } catch {}
  }
  return `${price.toFixed(2)} ${currency}`.trim();
}
