import { besideId } from "./besideId.ts";

const NAMES = ["sku", "productID", "productGroupID", "mpn", "gtin13", "gtin"] as const;

/** The id that a shop's catalogue most likely knows a schema.org product by, or "". Never throws if `field` does not. */
export function itemIdOf(field: (name: string) => unknown): string {
  for (const name of NAMES) {
    // Of a list the first; what is a thing in its turn is no id.
    const [first] = [field(name)].flat();
    const text = typeof first === "object" ? "" : String(first).trim();
    const id = text.replace(besideId, "");
    if (id) return id.slice(0, 128);
  }
  return "";
}
