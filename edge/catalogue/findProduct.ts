import { findVariants } from "./findVariants.ts";
import { lowestPrices } from "./lowestPrices.ts";

interface Row {
  readonly item_id: string;
  readonly item_group_id: string | null;
  readonly sensitive: number;
  readonly variant: string | null;
  readonly regular_price: number | null;
  readonly sale_price: number | null;
  readonly sale_from: number | null;
  readonly sale_to: number | null;
}

/** A product with all that the catalogue holds of it, its lowest price of the last thirty days included; null for none. */
export async function findProduct(
  db: D1Database,
  site: string,
  about: { itemId: string; now: number },
): Promise<object | null> {
  const { itemId, now } = about;
  const row = await db
    .prepare(
      `SELECT item_id, title, url, image, price, was_price, currency, availability, category, brand, item_group_id,
         available_from, expires_at, sensitive, variant, regular_price, sale_price, sale_from, sale_to, added_at, changed_at
       FROM products WHERE site = ? AND item_id = ?`,
    )
    .bind(site, itemId)
    .first<Row>();
  if (!row) return null;
  const { variant, sensitive, regular_price, sale_price, sale_from, sale_to, ...product } = row;
  const [lows, variants] = await Promise.all([
    lowestPrices(db, site, { itemIds: [itemId], now }),
    product.item_group_id === null
      ? []
      : findVariants(db, site, { itemId, group: product.item_group_id }),
  ]);
  return {
    ...product,
    sensitive: sensitive === 1,
    variant: variant === null ? null : JSON.parse(variant),
    sale:
      sale_to === null
        ? null
        : { regular: regular_price, price: sale_price, from: sale_from, to: sale_to },
    variants,
    lowest_price_30_days: lows.get(itemId) ?? null,
  };
}
