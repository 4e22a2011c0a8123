import type { Product } from "./Product.ts";

/** A product as D1 holds it. */
export interface ProductRow {
  readonly item_id: string;
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly price: number;
  readonly was_price: number | null;
  readonly currency: string;
  readonly availability: Product["availability"];
  readonly category: string | null;
  readonly brand: string | null;
  /** JSON of what sets it apart within its group, where it has any. */
  readonly variant?: string | null;
  /** 1 for a product that nothing is learnt from. */
  readonly sensitive: number;
  readonly added_at: number;
}

/** What an import has to know of a product that is there. */
export interface KnownProduct {
  readonly item_id: string;
  /** The fingerprint it was last written with. */
  readonly hash: string;
  readonly price: number;
  readonly currency: string;
}

/** The known ones of the given items. */
export async function selectKnown(
  db: D1Database,
  site: string,
  itemIds: readonly string[],
): Promise<Map<string, KnownProduct>> {
  const { results } = await db
    .prepare(
      `SELECT item_id, hash, price, currency FROM products
       WHERE site = ?1 AND item_id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(site, JSON.stringify(itemIds))
    .all<KnownProduct>();
  return new Map(results.map((row) => [row.item_id, row]));
}

/** A product that is new or other than it was. */
export interface ProductChange {
  readonly product: Product;
  readonly hash: string;
  at: number;
}

/**
 * Writes products in one statement whatever their number: D1 allows 100 bound parameters, so that the rows travel as
 * one JSON array. Keep a call under 2 MB of it.
 */
export function upsertProducts(
  db: D1Database,
  site: string,
  rows: readonly ProductChange[],
): D1PreparedStatement {
  const json = rows.map(({ product, hash, at }) => ({ ...product, hash, at }));
  return db
    .prepare(
      `INSERT INTO products (site, item_id, title, url, image, price, was_price, currency, availability,
         category, brand, item_group_id, sensitive, regular_price, sale_price, sale_from, sale_to, variant,
         available_from, expires_at, hash, added_at, changed_at)
       SELECT ?1, value->>'item_id', value->>'title', value->>'url', value->>'image', value->>'price',
         value->>'was_price', value->>'currency', value->>'availability', value->>'category',
         value->>'brand', value->>'item_group_id', coalesce(value->>'sensitive', 0),
         value->>'$.sale.regular', value->>'$.sale.price', value->>'$.sale.from', value->>'$.sale.to',
         value->>'variant', value->>'available_from', value->>'expires_at', value->>'hash', value->>'at', value->>'at'
       FROM json_each(?2) WHERE true
       ON CONFLICT (site, item_id) DO UPDATE SET title = excluded.title, url = excluded.url,
         image = excluded.image, price = excluded.price, was_price = excluded.was_price,
         currency = excluded.currency, availability = excluded.availability,
         category = excluded.category, brand = excluded.brand,
         item_group_id = excluded.item_group_id, sensitive = excluded.sensitive,
         regular_price = excluded.regular_price, sale_price = excluded.sale_price,
         sale_from = excluded.sale_from, sale_to = excluded.sale_to, variant = excluded.variant,
         available_from = excluded.available_from, expires_at = excluded.expires_at, hash = excluded.hash, changed_at = excluded.changed_at`,
    )
    .bind(site, JSON.stringify(json));
}

/** What puts a product in its place among the others. */
export type ProductOutline = Pick<ProductRow, "item_id" | "category" | "added_at">;

/** A page of outlines in id order, after the given id. */
export async function selectOutlines(
  db: D1Database,
  page: { site: string; after: string; limit: number },
): Promise<ProductOutline[]> {
  const { results } = await db
    .prepare(
      `SELECT item_id, category, added_at FROM products
       WHERE site = ?1 AND item_id > ?2 ORDER BY item_id LIMIT ?3`,
    )
    .bind(page.site, page.after, page.limit)
    .all<ProductOutline>();
  return results;
}

/** The products of the given ids, as far as there are any. */
export async function selectRows(
  db: D1Database,
  site: string,
  itemIds: readonly string[],
): Promise<Map<string, ProductRow>> {
  const { results } = await db
    .prepare(
      `SELECT item_id, title, url, image, price, was_price, currency, availability, category, brand, variant, sensitive,
         added_at
       FROM products WHERE site = ?1 AND item_id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(site, JSON.stringify(itemIds))
    .all<ProductRow>();
  return new Map(results.map((row) => [row.item_id, row]));
}

/** A page of ids and titles alone, in id order, after the given id. */
export async function selectNames(
  db: D1Database,
  page: { site: string; after: string; limit: number },
): Promise<{ item_id: string; title: string }[]> {
  const { results } = await db
    .prepare(
      "SELECT item_id, title FROM products WHERE site = ?1 AND item_id > ?2 ORDER BY item_id LIMIT ?3",
    )
    .bind(page.site, page.after, page.limit)
    .all<{ item_id: string; title: string }>();
  return results;
}

export async function countProducts(db: D1Database, site: string): Promise<number> {
  const row = await db
    .prepare("SELECT count(*) AS count FROM products WHERE site = ?1")
    .bind(site)
    .first<{ count: number }>();
  return row?.count ?? 0;
}

export async function countStock(
  db: D1Database,
  site: string,
): Promise<{ products: number; in_stock: number }> {
  const sql = `SELECT count(*) AS products, count(*) FILTER (WHERE availability <> 'out_of_stock') AS in_stock
    FROM products WHERE site = ?1`;
  const row = await db.prepare(sql).bind(site).first<{ products: number; in_stock: number }>();
  return row ?? { products: 0, in_stock: 0 };
}

export function deleteProducts(
  db: D1Database,
  site: string,
  itemIds: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      "DELETE FROM products WHERE site = ?1 AND item_id IN (SELECT value FROM json_each(?2))",
    )
    .bind(site, JSON.stringify(itemIds));
}
