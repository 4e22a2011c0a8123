import type { MessageFacts } from "./MessageFacts.ts";

/** What the catalogue says now; null where it no longer knows the product. */
export async function factsOf(
  db: D1Database,
  site: string,
  itemId: string,
): Promise<MessageFacts | null> {
  const row = await db
    .prepare(
      `SELECT title, url, image, price, currency, availability, category, sensitive FROM products
       WHERE site = ? AND item_id = ?`,
    )
    .bind(site, itemId)
    .first<Omit<MessageFacts, "sensitive"> & { sensitive: number }>();
  return row && { ...row, sensitive: row.sensitive === 1 };
}
