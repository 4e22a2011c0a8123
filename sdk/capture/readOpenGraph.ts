import { root } from "../root.ts";
import type { ProductView } from "./ProductView.ts";
import { parsePrice } from "./parsePrice.ts";
import { peek } from "./platforms/peek.ts";

/** The product of Open Graph tags, also in the forms seen in the wild; null where the page is no product's. */
export function readOpenGraph(): ProductView | null {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const element = root.querySelector(`meta[property="${name}" i],meta[name="${name}" i]`);
      const content = element?.getAttribute("content")?.trim();
      if (content) return content;
    }
    return undefined;
  };
  const said = meta(
    "product:retailer_item_id",
    "product:retailer_part_no",
    "og:retailer_item_id",
    "product:sku",
    "product:id",
    "og:product:id",
  );
  // Themes of Shopify have prices in their tags, and the id where its own scripts look for it.
  const item_id =
    said ?? String(peek(globalThis, "ShopifyAnalytics", "meta", "product", "id") ?? "");
  if (!item_id) return null;
  const item = {
    item_id,
    quantity: 1,
    item_name: meta("og:title"),
    item_brand: meta("product:brand", "og:brand"),
    item_category: meta("product:category"),
    availability: meta("product:availability", "og:availability"),
  };
  // A currency belongs to its price: those of two vocabularies are not mixed.
  for (const kind of ["product:sale_price", "product:price", "og:price"]) {
    const currency = meta(`${kind}:currency`);
    const price = parsePrice(meta(`${kind}:amount`) ?? "", currency);
    if (price !== undefined) return { value: price, currency, items: [{ ...item, price }] };
  }
  return { items: [item] };
}
