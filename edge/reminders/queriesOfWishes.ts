import type { ReminderKind } from "../../sdk/wire/index.ts";

/** SQL of wishes in D1. */

export interface Wish {
  readonly item_id: string;
  readonly kind: ReminderKind;
  readonly low: number;
}

/** Makes the wishes of a shopper these, and no others. */
export async function replaceWishes(
  db: D1Database,
  of: { readonly site: string; readonly shopper: string },
  wishes: readonly Wish[],
): Promise<void> {
  const insert = `INSERT INTO wishes (site, item_id, kind, shopper, low)
    SELECT ?1, value ->> 'item_id', value ->> 'kind', ?2, value ->> 'low' FROM json_each(?3) WHERE true
    ON CONFLICT DO UPDATE SET low = excluded.low`;
  const drop = `DELETE FROM wishes WHERE shopper = ?1 AND (item_id, kind) NOT IN
    (SELECT value ->> 'item_id', value ->> 'kind' FROM json_each(?2))`;
  const list = JSON.stringify(wishes);
  await db.batch([
    db.prepare(drop).bind(of.shopper, list),
    db.prepare(insert).bind(of.site, of.shopper, list),
  ]);
}

export async function deleteWishes(db: D1Database, shopper: string): Promise<void> {
  await db.prepare("DELETE FROM wishes WHERE shopper = ?").bind(shopper).run();
}

export interface TrueWish {
  readonly site: string;
  readonly item_id: string;
  readonly kind: ReminderKind;
  readonly shopper: string;
}

/** Wishes that are true now and were not passed on lately. What can't be bought is never true. */
export async function trueWishes(
  db: D1Database,
  toldBefore: number,
  limit: number,
): Promise<TrueWish[]> {
  const { results } = await db
    .prepare(
      `SELECT w.site, w.item_id, w.kind, w.shopper FROM wishes w
       JOIN products p ON p.site = w.site AND p.item_id = w.item_id
       WHERE w.told_at < ?1 AND p.availability = 'in_stock' AND p.sensitive = 0
         AND (w.kind = 'back_in_stock' OR (w.kind = 'price_drop' AND p.price < w.low))
       LIMIT ?2`,
    )
    .bind(toldBefore, limit)
    .all<TrueWish>();
  return results;
}

export async function markTold(
  db: D1Database,
  wishes: readonly TrueWish[],
  at: number,
): Promise<void> {
  const mark = `UPDATE wishes SET told_at = ?1 WHERE (site, item_id, kind, shopper) IN
    (SELECT value ->> 'site', value ->> 'item_id', value ->> 'kind', value ->> 'shopper' FROM json_each(?2))`;
  await db.prepare(mark).bind(at, JSON.stringify(wishes)).run();
}
