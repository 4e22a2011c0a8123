/** A product as the catalogue has it at this moment. */
export interface FreshProduct {
  readonly item_id: string;
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly price: number;
  readonly currency: string;
  readonly category: string | null;
}

/** Those of the items that are for sale, in stock and about no private matter now, by id. */
export async function freshProducts(
  db: D1Database,
  site: string,
  itemIds: readonly string[],
): Promise<Map<string, FreshProduct>> {
  if (itemIds.length === 0) return new Map();
  const find = `SELECT item_id, title, url, image, price, currency, category FROM products
    WHERE site = ?1 AND item_id IN (SELECT value FROM json_each(?2))
      AND availability = 'in_stock' AND sensitive = 0`;
  const { results } = await db
    .prepare(find)
    .bind(site, JSON.stringify(itemIds))
    .all<FreshProduct>();
  return new Map(results.map((row) => [row.item_id, row]));
}
