import type { CandourEvent, EventItem, EventName, Receipt } from "../../sdk/wire/index.ts";
import { CAPS } from "./limits.ts";

/** All SQL of the Shopper object. Values are bound, never written into the text; rows are typed where they come out. */

export interface ItemRow extends Record<string, SqlStorageValue> {
  item_id: string;
  title: string | null;
  category: string | null;
  price: number | null;
  views: number;
  carts: number;
  purchases: number;
  first_at: number;
  last_at: number;
}

export interface ConsentRow extends Record<string, SqlStorageValue> {
  seq: number;
  at: number;
  gpc: number;
  receipt: string;
}

export interface OutboxRow extends Record<string, SqlStorageValue> {
  seq: number;
  id: string;
  body: string;
}

export interface MuteRow extends Record<string, SqlStorageValue> {
  kind: string;
  name: string;
  at: number;
}

export function getMeta(sql: SqlStorage, key: string): string | null {
  const rows = sql.exec<{ value: string }>("SELECT value FROM meta WHERE key = ?", key).toArray();
  return rows[0]?.value ?? null;
}

export function setMeta(sql: SqlStorage, key: string, value: string | number): void {
  sql.exec("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, `${value}`);
}

export function deleteMeta(sql: SqlStorage, key: string): void {
  sql.exec("DELETE FROM meta WHERE key = ?", key);
}

export function insertConsent(sql: SqlStorage, receipt: Receipt, gpc: boolean): void {
  sql.exec(
    "INSERT INTO consents (at, gpc, receipt) VALUES (?, ?, ?)",
    receipt.at,
    gpc ? 1 : 0,
    JSON.stringify(receipt),
  );
  sql.exec("DELETE FROM consents WHERE seq <= (SELECT max(seq) FROM consents) - ?", CAPS.consents);
}

export function lastConsent(sql: SqlStorage): ConsentRow | null {
  const last = "SELECT seq, at, gpc, receipt FROM consents ORDER BY seq DESC LIMIT 1";
  return sql.exec<ConsentRow>(last).toArray()[0] ?? null;
}

export function allReceipts(sql: SqlStorage): Receipt[] {
  return sql
    .exec<{ receipt: string }>("SELECT receipt FROM consents ORDER BY seq")
    .toArray()
    .map((row): Receipt => JSON.parse(row.receipt));
}

export function findEvent(sql: SqlStorage, id: string): CandourEvent | null {
  const rows = sql.exec<{ body: string }>("SELECT body FROM events WHERE id = ?", id).toArray();
  return rows[0] ? JSON.parse(rows[0].body) : null;
}

export function insertEvent(
  sql: SqlStorage,
  event: CandourEvent,
  allowedBy: { consent: number; purposes: number },
): number {
  const insert = `INSERT INTO events (id, name, at, consent, purposes, body) VALUES (?, ?, ?, ?, ?, ?)
    RETURNING seq`;
  return sql
    .exec<{ seq: number }>(
      insert,
      event.id,
      event.name,
      event.at,
      allowedBy.consent,
      allowedBy.purposes,
      JSON.stringify(event),
    )
    .one().seq;
}

export function dropEventsOverCap(sql: SqlStorage): void {
  const drop = `DELETE FROM events WHERE seq <= coalesce(
    (SELECT seq FROM events ORDER BY seq DESC LIMIT 1 OFFSET ?), -1)`;
  sql.exec(drop, CAPS.events);
}

export function dropEventsBefore(sql: SqlStorage, at: number): void {
  sql.exec("DELETE FROM events WHERE at < ?", at);
}

export function oldestEventAt(sql: SqlStorage): number | null {
  return sql.exec<{ at: number | null }>("SELECT min(at) AS at FROM events").one().at;
}

/** Takes purposes off every event, and removes those that no purpose is left to need. */
export function dropPurposes(sql: SqlStorage, bits: number): void {
  sql.exec("UPDATE events SET purposes = purposes & ~?1 WHERE purposes & ?1 <> 0", bits);
  sql.exec("DELETE FROM events WHERE purposes = 0");
}

export function allEvents(
  sql: SqlStorage,
): { seq: number; purposes: number; consent: number; event: CandourEvent }[] {
  return sql
    .exec<{ seq: number; purposes: number; consent: number; body: string }>(
      "SELECT seq, purposes, consent, body FROM events ORDER BY seq",
    )
    .toArray()
    .map(({ body, ...row }) => ({ ...row, event: JSON.parse(body) }));
}

export function updateEventBody(sql: SqlStorage, seq: number, event: CandourEvent): void {
  sql.exec("UPDATE events SET body = ? WHERE seq = ?", JSON.stringify(event), seq);
}

export function deleteEvent(sql: SqlStorage, seq: number): void {
  sql.exec("DELETE FROM events WHERE seq = ?", seq);
}

/** Search terms held, the latest first; the same term once. */
export function searchesOf(sql: SqlStorage): { term: string; at: number }[] {
  const searches = `SELECT json_extract(body, '$.search_term') AS term, max(at) AS at FROM events
    WHERE name IN ('search', 'view_search_results') AND json_extract(body, '$.search_term') IS NOT NULL
    GROUP BY term ORDER BY at DESC LIMIT 100`;
  return sql.exec<{ term: string; at: number }>(searches).toArray();
}

export function countEvents(sql: SqlStorage): Partial<Record<EventName, number>> {
  const rows = sql
    .exec<{ name: EventName; n: number }>("SELECT name, count(*) AS n FROM events GROUP BY name")
    .toArray();
  return Object.fromEntries(rows.map((row) => [row.name, row.n]));
}

export function touchItem(
  sql: SqlStorage,
  item: EventItem,
  act: { at: number; seq: number; views?: number; carts?: number; purchases?: number },
): void {
  const upsert = `INSERT INTO items (item_id, title, category, price, views, carts, purchases, first_at, last_at, seq)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9)
    ON CONFLICT (item_id) DO UPDATE SET title = coalesce(?2, title), category = coalesce(?3, category),
      price = coalesce(?4, price), views = views + ?5, carts = carts + ?6, purchases = purchases + ?7,
      first_at = min(first_at, ?8), last_at = max(last_at, ?8), seq = CASE WHEN ?5 > 0 THEN ?9 ELSE seq END`;
  sql.exec(
    upsert,
    item.item_id,
    item.item_name ?? null,
    item.item_category ?? null,
    item.price ?? null,
    act.views ?? 0,
    act.carts ?? 0,
    act.purchases ?? 0,
    act.at,
    act.seq,
  );
}

export function dropItemsOverCap(sql: SqlStorage): void {
  const drop = `DELETE FROM items WHERE item_id IN
    (SELECT item_id FROM items ORDER BY seq DESC LIMIT -1 OFFSET ?)`;
  sql.exec(drop, CAPS.items);
}

/** Items of the profile, the one last viewed first. */
export function allItems(sql: SqlStorage): ItemRow[] {
  const all = `SELECT item_id, title, category, price, views, carts, purchases, first_at, last_at
    FROM items ORDER BY last_at DESC, seq DESC`;
  return sql.exec<ItemRow>(all).toArray();
}

export function deleteItem(sql: SqlStorage, itemId: string): void {
  for (const table of ["items", "cart", "purchases", "refunds", "shown"]) {
    sql.exec(`DELETE FROM ${table} WHERE item_id = ?`, itemId);
  }
}

export function itemsOfCategory(sql: SqlStorage, category: string): string[] {
  const rows = sql.exec<{ item_id: string }>(
    "SELECT item_id FROM items WHERE category = ?",
    category,
  );
  return rows.toArray().map((row) => row.item_id);
}
