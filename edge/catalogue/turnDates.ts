/**
 * Turns what a date has turned since it was last looked at: prices whose sale began or ended, stock that has come, products
 * that are no longer sold; answers the sites that have any. Indexes hold only products with such a date, so that asking every
 * minute costs next to nothing.
 */
export async function turnDates(db: D1Database, now: number): Promise<string[]> {
  const turned = await db.batch<{ site: string }>(
    [PRICES, ARRIVALS, ENDS].map((sql) => db.prepare(sql).bind(now)),
  );
  return [...new Set(turned.flatMap(({ results }) => results.map(({ site }) => site)))];
}

const PRICES = `UPDATE products SET
    price = iif(sale_from <= ?1 AND ?1 < sale_to, sale_price, regular_price),
    was_price = iif(sale_from <= ?1 AND ?1 < sale_to, regular_price, NULL),
    changed_at = ?1
  WHERE sale_to IS NOT NULL
    AND price <> iif(sale_from <= ?1 AND ?1 < sale_to, sale_price, regular_price)
  RETURNING site`;

const ARRIVALS = `UPDATE products SET availability = 'in_stock', available_from = NULL, changed_at = ?1
  WHERE available_from <= ?1 RETURNING site`;

const ENDS = `UPDATE products SET availability = 'out_of_stock', expires_at = NULL, changed_at = ?1
  WHERE expires_at <= ?1 RETURNING site`;
