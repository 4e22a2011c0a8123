import type { ProductOutline } from "../../../catalogue/queries.ts";
import { NEW_IN_MAX, newSince } from "./newIn.ts";

/** A shop's newest products that are news, the newest first, and when its first one came: null where it has none. */
export async function readNews(
  db: D1Database,
  { site, now }: { site: string; now: number },
): Promise<{ newest: ProductOutline[]; opened: number | null }> {
  const opened = await selectOpened(db, site);
  if (opened === null) return { newest: [], opened };
  const { results } = await db
    .prepare(
      `SELECT item_id, category, added_at FROM products WHERE site = ?1 AND added_at > ?2
       ORDER BY added_at DESC, item_id DESC LIMIT ?3`,
    )
    .bind(site, newSince(now, opened), NEW_IN_MAX)
    .all<ProductOutline>();
  return { newest: results, opened };
}

/** When the first product of the shop came, milliseconds since the epoch; null where there is none. */
export async function selectOpened(db: D1Database, site: string): Promise<number | null> {
  const row = await db
    .prepare("SELECT min(added_at) AS at FROM products WHERE site = ?1")
    .bind(site)
    .first<{ at: number | null }>();
  return row?.at ?? null;
}
