/** SQL of what the shop has and has not. */

const OUT_MAX = 5_000;

/** Products out of stock, those that went last first; at most five thousand. */
export async function selectOut(
  db: D1Database,
  site: string,
): Promise<{ item_id: string; title: string; out_since: number }[]> {
  const sql = `SELECT item_id, title, out_since FROM products
    WHERE site = ? AND out_since IS NOT NULL AND sensitive = 0 ORDER BY out_since DESC LIMIT ${OUT_MAX}`;
  return (
    await db.prepare(sql).bind(site).all<{ item_id: string; title: string; out_since: number }>()
  ).results;
}

/** Titles of the items that the catalogue has. */
export async function selectNamed(
  db: D1Database,
  site: string,
  itemIds: readonly string[],
): Promise<Map<string, string>> {
  const sql = `SELECT item_id, title FROM products
    WHERE site = ?1 AND item_id IN (SELECT value FROM json_each(?2))`;
  const { results } = await db
    .prepare(sql)
    .bind(site, JSON.stringify(itemIds))
    .all<{ item_id: string; title: string }>();
  return new Map(results.map(({ item_id, title }) => [item_id, title]));
}

/** What a product can be found by, page by page in id order. */
export async function selectWords(
  db: D1Database,
  page: { site: string; after: string; limit: number },
): Promise<{ item_id: string; text: string }[]> {
  const sql = `SELECT item_id, title || ' ' || coalesce(brand, '') || ' ' || coalesce(category, '') AS text
    FROM products WHERE site = ?1 AND item_id > ?2 ORDER BY item_id LIMIT ?3`;
  const { results } = await db
    .prepare(sql)
    .bind(page.site, page.after, page.limit)
    .all<{ item_id: string; text: string }>();
  return results;
}
