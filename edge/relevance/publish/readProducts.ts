import { type ProductRow, selectProducts } from "../../catalogue/queries.ts";

const PAGE_ROWS = 2_000;

/** A site's whole catalogue by item id, in id order. */
export async function readProducts(db: D1Database, site: string): Promise<Map<string, ProductRow>> {
  const products = new Map<string, ProductRow>();
  for (let after = ""; ; ) {
    const page = await selectProducts(db, { site, after, limit: PAGE_ROWS });
    for (const row of page) products.set(row.item_id, row);
    const last = page.at(-1);
    if (!last || page.length < PAGE_ROWS) return products;
    after = last.item_id;
  }
}
