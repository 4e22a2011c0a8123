import { isRecord } from "./isRecord.ts";

const NAMES = ["sku", "productID", "productGroupID", "mpn", "gtin13", "gtin"] as const;

/** The id that a shop's catalogue most likely knows a schema.org product by, or "". */
export function itemIdOf(field: (name: string) => unknown): string {
  for (const name of NAMES) {
    const value = field(name);
    // Also of a list, as `String` writes it, the first; `productID` may name its scheme, as in "sku:123".
    const [first = ""] = isRecord(value) ? [] : String(value ?? "").split(",");
    const id = first.trim().replace(/^(sku|mpn|gtin\d*|isbn):/i, "");
    if (id) return id.slice(0, 128);
  }
  return "";
}
