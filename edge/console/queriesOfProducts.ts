/** What pages of the console read of the catalogue. */
export interface CatalogueCounts {
  readonly items: number;
  readonly inStock: number;
  readonly newest: number | null;
}

export interface FoundItem {
  readonly item_id: string;
  readonly title: string;
  readonly image: string;
}

export async function selectCounts(db: D1Database, site: string): Promise<CatalogueCounts> {
  const row = await db
    .prepare(
      `SELECT count(*) AS items, sum(availability = 'in_stock') AS inStock, max(changed_at) AS newest
       FROM products WHERE site = ?`,
    )
    .bind(site)
    .first<{ items: number; inStock: number | null; newest: number | null }>();
  return { items: row?.items ?? 0, inStock: row?.inStock ?? 0, newest: row?.newest ?? null };
}

/** Categories with how many items each has, the largest first. */
export async function selectCategories(
  db: D1Database,
  site: string,
): Promise<{ category: string; items: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT category, count(*) AS items FROM products WHERE site = ? AND category IS NOT NULL
       GROUP BY category ORDER BY items DESC, category LIMIT 300`,
    )
    .bind(site)
    .all<{ category: string; items: number }>();
  return results;
}

/** Items whose id or title holds the text; those whose id begins with it first. */
export async function findItems(
  db: D1Database,
  site: string,
  { text, limit }: { text: string; limit: number },
): Promise<FoundItem[]> {
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const { results } = await db
    .prepare(
      `SELECT item_id, title, image FROM products
       WHERE site = ?1 AND (item_id LIKE ?2 ESCAPE '\\' OR title LIKE ?2 ESCAPE '\\')
       ORDER BY item_id LIKE substr(?2, 2) ESCAPE '\\' DESC, length(title), item_id LIMIT ?3`,
    )
    .bind(site, like, limit)
    .all<FoundItem>();
  return results;
}

/** What an item costs and cost in the currency of today, the latest first. */
export async function selectPrices(
  db: D1Database,
  site: string,
  item: string,
): Promise<{ until: number | null; price: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT NULL AS until, price FROM products WHERE site = ?1 AND item_id = ?2
       UNION ALL SELECT * FROM (SELECT until, price FROM price_history
         WHERE site = ?1 AND item_id = ?2 AND currency IS
           (SELECT currency FROM products WHERE site = ?1 AND item_id = ?2)
         ORDER BY until DESC LIMIT 20)`,
    )
    .bind(site, item)
    .all<{ until: number | null; price: number }>();
  return results;
}
