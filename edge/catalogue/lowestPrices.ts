const DAYS_30_MS = 30 * 86_400_000;

/** The lowest price of each item in the thirty days before now, today's included; by item id. */
export async function lowestPrices(
  db: D1Database,
  site: string,
  about: { itemIds: readonly string[]; now: number },
): Promise<Map<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT p.item_id, min(p.price, coalesce(min(h.price), p.price)) AS low
       FROM products p LEFT JOIN price_history h ON h.site = p.site AND h.item_id = p.item_id
         AND h.until > ?3 AND h.currency = p.currency
       WHERE p.site = ?1 AND p.item_id IN (SELECT value FROM json_each(?2)) GROUP BY p.item_id`,
    )
    .bind(site, JSON.stringify(about.itemIds), about.now - DAYS_30_MS)
    .all<{ item_id: string; low: number }>();
  return new Map(results.map((row) => [row.item_id, row.low]));
}
