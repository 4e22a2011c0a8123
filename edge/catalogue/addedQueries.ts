import type { ProductOutline } from "./queries.ts";

/** A product's place in the order in which products came. */
export interface Added {
  /** Milliseconds since the epoch. */
  readonly added_at: number;
  readonly item_id: string;
}

/** A page of what came since a time and before a product, the newest first. */
export async function selectAdded(
  db: D1Database,
  page: { site: string; since: number; before: Added; limit: number },
): Promise<Added[]> {
  const { before, since } = page;
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

/** Outlines of what came after a time, the newest first. */
export async function selectNewest(
  db: D1Database,
  page: { site: string; after: number; limit: number },
): Promise<ProductOutline[]> {
  const { results } = await db
    .prepare(
      `SELECT item_id, category, added_at FROM products WHERE site = ?1 AND added_at > ?2
       ORDER BY added_at DESC, item_id DESC LIMIT ?3`,
    )
    .bind(page.site, page.after, page.limit)
    .all<ProductOutline>();
  return results;
}

/** When the first product of the shop came, milliseconds since the epoch; null where there is none. */
export async function selectOpened(db: D1Database, site: string): Promise<number | null> {
  const row = await db
    .prepare("SELECT min(added_at) AS at FROM products WHERE site = ?1")
    .bind(site)
    .first<{ at: number | null }>();
  return row?.at ?? null;
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
