const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** "£12.75". */
export function money(pounds: number): string {
  return POUNDS.format(pounds);
}
