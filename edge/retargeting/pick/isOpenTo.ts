import type { KnownShopper } from "../acts/KnownShopper.ts";
import type { FreshProduct } from "./freshProducts.ts";

/** What may be shown to a shopper: not what is bought, hidden or shown often enough. To nobody in particular, all may. */
export function isOpenTo(known: KnownShopper | null): (product: FreshProduct) => boolean {
  const excluded = new Set(known?.excluded);
  const categories = new Set(known?.mutedCategories);
  return ({ item_id, category }) =>
    !excluded.has(item_id) && !(category !== null && categories.has(category));
}
