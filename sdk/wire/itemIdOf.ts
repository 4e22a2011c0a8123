const NAMES = ["sku", "productID", "productGroupID", "mpn", "gtin13", "gtin"] as const;

/** The id that a shop's catalogue most likely knows a schema.org product by, or "". Never throws if `field` does not. */
export function itemIdOf(field: (name: string) => unknown): string {
  for (const name of NAMES) {
    // Of a list the first; what is a thing in its turn is no id.
    const [first = null] = [field(name)].flat();
    const text = typeof first === "object" ? "" : String(first).trim();
    // `productID` may name its scheme, as in "sku:123".
    const id = text.replace(/^(sku|mpn|gtin\d*|isbn):/i, "");
    if (id) return id.slice(0, 128);
  }
  return "";
}
