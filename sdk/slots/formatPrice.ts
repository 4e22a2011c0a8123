/** A price as the page's language writes it; plain where the browser knows no such currency. */
export function formatPrice(price: number, currency: string, language: string): string {
  for (const locale of [language, undefined]) {
    try {
      return new Intl.NumberFormat(locale, { style: "currency", currency }).format(price);
    } catch {}
  }
  return `${price.toFixed(2)} ${currency}`.trim();
}
