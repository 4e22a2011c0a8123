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
  // told_at 1: it may be true already, by what changed before it was written here.
  const insert = `INSERT INTO wishes (site, item_id, kind, shopper, low, told_at)
    SELECT ?1, value ->> 'item_id', value ->> 'kind', ?2, value ->> 'low', 1 FROM json_each(?3) WHERE true
    ON CONFLICT DO UPDATE SET low = excluded.low,
      told_at = iif(told_at = 0 AND low <> excluded.low, 1, told_at)`;
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

/** A wish that was looked at. What can't be bought is never true. */
export interface LookedAt extends TrueWish {
  readonly is_true: number;
}
const IS_TRUE = `p.item_id IS NOT NULL AND (w.kind = 'back_in_stock' OR p.price < w.low) AS is_true`;
const PRODUCT = `LEFT JOIN products p ON p.site = w.site AND p.item_id = w.item_id
  AND p.availability = 'in_stock' AND p.sensitive = 0`;

/** Wishes that are new or were passed on before a moment, the longest ago first. Reads no more rows than it gives. */
export async function wishesToldBefore(
  db: D1Database,
  at: number,
  limit: number,
): Promise<LookedAt[]> {
  const look = `SELECT w.site, w.item_id, w.kind, w.shopper, ${IS_TRUE}
    FROM (SELECT * FROM wishes WHERE told_at > 0 AND told_at < ?1 ORDER BY told_at LIMIT ?2) w ${PRODUCT}`;
  return (await db.prepare(look).bind(at, limit).all<LookedAt>()).results;
}

/** Wishes of items that changed, from where the last look ended. `turn`: the change that they are looked at for. */
export async function wishesOfTurns(
  db: D1Database,
  limit: number,
): Promise<(LookedAt & { turn: number })[]> {
  // CROSS: change by change, in the order of both keys, so that nothing is sorted and the limit ends the reading.
  const look = `SELECT t.id AS turn, w.site, w.item_id, w.kind, w.shopper, ${IS_TRUE}
    FROM wish_turns t CROSS JOIN wishes w ON w.site = t.site AND w.item_id = t.item_id
      AND (w.kind, w.shopper) > (t.kind, t.shopper) ${PRODUCT}
    ORDER BY t.id, w.kind, w.shopper LIMIT ?`;
  return (await db.prepare(look).bind(limit).all<LookedAt & { turn: number }>()).results;
}

export async function lastTurn(db: D1Database): Promise<number | null> {
  return (await db.prepare("SELECT max(id) AS id FROM wish_turns").first<number>("id")) ?? null;
}

/** The changes up to one are done with. */
export async function endTurns(db: D1Database, upTo: number): Promise<void> {
  await db.prepare("DELETE FROM wish_turns WHERE id <= ?").bind(upTo).run();
}

/** The changes before the one of this wish are done with, and its own up to the wish. */
export async function keepPlace(
  db: D1Database,
  { turn, kind, shopper }: LookedAt & { turn: number },
): Promise<void> {
  const place = "UPDATE wish_turns SET kind = ?2, shopper = ?3 WHERE id = ?1";
  await db.batch([
    db.prepare("DELETE FROM wish_turns WHERE id < ?").bind(turn),
    db.prepare(place).bind(turn, kind, shopper),
  ]);
}

/** Notes when wishes were passed on; 0: they wait for a change. */
export async function markTold(
  db: D1Database,
  wishes: readonly TrueWish[],
  at: number,
): Promise<void> {
  const mark = `UPDATE wishes SET told_at = ?1 WHERE (site, item_id, kind, shopper) IN
    (SELECT value ->> 'site', value ->> 'item_id', value ->> 'kind', value ->> 'shopper' FROM json_each(?2))`;
  await db.prepare(mark).bind(at, JSON.stringify(wishes)).run();
}
