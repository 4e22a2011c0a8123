/**
 * Turns prices whose sale began or ended since they were last set; answers the sites that have any. One statement, and an
 * index that holds products with a window alone, so that asking every minute costs next to nothing.
 */
export async function turnSales(db: D1Database, now: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `UPDATE products SET
         price = iif(sale_from <= ?1 AND ?1 < sale_to, sale_price, regular_price),
         was_price = iif(sale_from <= ?1 AND ?1 < sale_to, regular_price, NULL),
         changed_at = ?1
       WHERE sale_to IS NOT NULL
         AND price <> iif(sale_from <= ?1 AND ?1 < sale_to, sale_price, regular_price)
       RETURNING site`,
    )
    .bind(now)
    .all<{ site: string }>();
  return [...new Set(results.map(({ site }) => site))];
}
