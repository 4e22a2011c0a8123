import type { Stretch } from "./Stretch.ts";

/** A product's place in the order in which products came. */
export type Added = Stretch["before"];

/** A page of a stretch, the newest first. */
export async function selectStretch(
  db: D1Database,
  page: { site: string; stretch: Stretch; limit: number },
): Promise<Added[]> {
  const { before, since } = page.stretch;
  const { results } = await db
    .prepare(
      `SELECT added_at, item_id FROM products
       WHERE site = ?1 AND added_at >= ?2 AND (added_at, item_id) < (?3, ?4)
       ORDER BY added_at DESC, item_id DESC LIMIT ?5`,
    )
    .bind(page.site, since, before.added_at, before.item_id, page.limit)
    .all<Added>();
  return results;
}

/** When the given products came, as far as there are any. */
export async function selectAddedAt(
  db: D1Database,
  site: string,
  itemIds: readonly string[],
): Promise<Map<string, number>> {
  const { results } = await db
    .prepare(
      `SELECT added_at, item_id FROM products
       WHERE site = ?1 AND item_id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(site, JSON.stringify(itemIds))
    .all<Added>();
  return new Map(results.map(({ item_id, added_at }) => [item_id, added_at]));
}
