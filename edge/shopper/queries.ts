import type { CandourEvent, EventName, Receipt } from "../../sdk/wire/index.ts";
import { execRows } from "./execRows.ts";
import { CAPS } from "./limits.ts";
import type { ItemTally } from "./Tally.ts";

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

/**
 * The meta table of each live object, whole: a dozen short rows that every call asks for. The object is their only writer;
 * whoever writes them by hand, or lets a transaction fail, calls {@link forgetMemory}.
 */
const metas = new WeakMap<SqlStorage, Map<string, string>>();
const consents = new WeakMap<SqlStorage, ConsentRow | null>();

const OLDEST = "oldest_event_at";
/** How much room is made at a time where a cap is reached. */
const SPARE = 30;
/** How many items each has at most. */
const itemCounts = new WeakMap<SqlStorage, number>();
/** The newest event when each last made room. */
const roomMadeAt = new WeakMap<SqlStorage, number>();

export function forgetMemory(sql: SqlStorage): void {
  metas.delete(sql);
  consents.delete(sql);
  itemCounts.delete(sql);
  roomMadeAt.delete(sql);
}

function metaOf(sql: SqlStorage): Map<string, string> {
  const known = metas.get(sql);
  if (known) return known;
  const rows = sql.exec<{ key: string; value: string }>("SELECT key, value FROM meta").toArray();
  const meta = new Map(rows.map(({ key, value }) => [key, value]));
  metas.set(sql, meta);
  return meta;
}

export function getMeta(sql: SqlStorage, key: string): string | null {
  return metaOf(sql).get(key) ?? null;
}

export function setMeta(sql: SqlStorage, key: string, value: string | number): void {
  setMetas(sql, { [key]: value });
}

/** Writes those that differ from what is held, in one statement. */
export function setMetas(sql: SqlStorage, values: Readonly<Record<string, string | number>>): void {
  const meta = metaOf(sql);
  const changed = Object.entries(values)
    .map(([key, value]) => [key, `${value}`] as const)
    .filter(([key, value]) => meta.get(key) !== value);
  execRows(sql, { head: "INSERT OR REPLACE INTO meta (key, value)" }, changed);
  for (const [key, value] of changed) meta.set(key, value);
}

export function deleteMeta(sql: SqlStorage, key: string): void {
  if (metaOf(sql).delete(key)) sql.exec("DELETE FROM meta WHERE key = ?", key);
}

export function insertConsent(sql: SqlStorage, receipt: Receipt, gpc: boolean): void {
  consents.delete(sql);
  sql.exec(
    "INSERT INTO consents (at, gpc, receipt) VALUES (?, ?, ?)",
    receipt.at,
    gpc ? 1 : 0,
    JSON.stringify(receipt),
  );
  sql.exec("DELETE FROM consents WHERE seq <= (SELECT max(seq) FROM consents) - ?", CAPS.consents);
}

export function lastConsent(sql: SqlStorage): ConsentRow | null {
  const known = consents.get(sql);
  if (known !== undefined) return known;
  const last = "SELECT seq, at, gpc, receipt FROM consents ORDER BY seq DESC LIMIT 1";
  const row = sql.exec<ConsentRow>(last).toArray()[0] ?? null;
  consents.set(sql, row);
  return row;
}

export function allReceipts(sql: SqlStorage): Receipt[] {
  return sql
    .exec<{ receipt: string }>("SELECT receipt FROM consents ORDER BY seq")
    .toArray()
    .map((row): Receipt => JSON.parse(row.receipt));
}

/** Those of the ids that are held, with what is held under them. */
export function findEvents(sql: SqlStorage, ids: readonly string[]): Map<string, string> {
  if (ids.length === 0) return new Map();
  const some = "SELECT id, body FROM events WHERE id IN (SELECT value FROM json_each(?))";
  const rows = sql.exec<EventBody>(some, JSON.stringify(ids)).toArray();
  return new Map(rows.map(({ id, body }) => [id, body]));
}

interface EventBody extends Record<string, SqlStorageValue> {
  id: string;
  body: string;
}

export interface NewEvent {
  readonly event: CandourEvent;
  /** The event as JSON. */
  readonly body: string;
  readonly consent: number;
  readonly purposes: number;
}

/** Appends the events whose ids are not held; gives the place of each of those in the order of arrival, by id. */
export function insertEvents(sql: SqlStorage, rows: readonly NewEvent[]): Map<string, number> {
  // Not ON CONFLICT: what it passes over takes a place in the order all the same, and the cap goes by places.
  const head = "INSERT INTO events (id, name, at, consent, purposes, body) SELECT * FROM (";
  const tail = `) AS more WHERE NOT EXISTS (SELECT 1 FROM events WHERE id = more.column1)
    RETURNING id, seq`;
  const values = rows.map(({ event, consent, purposes, body }) => [
    ...[event.id, event.name, event.at, consent, purposes, body],
  ]);
  const places = execRows<{ id: string; seq: number }>(sql, { head, tail }, values);
  return new Map(places.map(({ id, seq }) => [id, seq]));
}

/**
 * By distance from the newest: counting rows would cost more the more there are. Some go at a time: a statement is dearer
 * than a row.
 */
export function dropEventsOverCap(sql: SqlStorage, newest: number): void {
  const left = CAPS.events - SPARE;
  // Since it last made room there can't be more than there are places.
  if (newest <= left || newest - (roomMadeAt.get(sql) ?? 0) <= SPARE) return;
  sql.exec("DELETE FROM events WHERE seq <= ?", newest - left);
  roomMadeAt.set(sql, newest);
}

export function dropEventsBefore(sql: SqlStorage, at: number): void {
  sql.exec("DELETE FROM events WHERE at < ?", at);
  const { oldest } = sql
    .exec<{ oldest: number | null }>("SELECT min(at) AS oldest FROM events")
    .one();
  if (oldest === null) deleteMeta(sql, OLDEST);
  else setMeta(sql, OLDEST, oldest);
}

/** Events from these times were taken. */
export function noteOldestEvent(sql: SqlStorage, times: readonly number[]): void {
  const oldest = Math.min(oldestEventAt(sql) ?? Number.POSITIVE_INFINITY, ...times);
  setMeta(sql, OLDEST, oldest);
}

/** No event is older; the oldest that there is may be newer, where others went. Remembered, since an index on time costs a row an event. */
export function oldestEventAt(sql: SqlStorage): number | null {
  const known = getMeta(sql, OLDEST);
  return known === null ? null : Number(known);
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

/** Events of these names that are kept for none of the purposes, in the order of arrival; the last thousand. */
export function eventsWithout(
  sql: SqlStorage,
  purposes: number,
  names: readonly string[],
): CandourEvent[] {
  const some = `SELECT body FROM (SELECT seq, body FROM events
    WHERE purposes & ? = 0 AND name IN (SELECT value FROM json_each(?)) ORDER BY seq DESC LIMIT 1000)
    ORDER BY seq`;
  return sql
    .exec<{ body: string }>(some, purposes, JSON.stringify(names))
    .toArray()
    .map((row): CandourEvent => JSON.parse(row.body));
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

/** How many there are of each kind; a transaction that was told more than once counts once. */
export function countEvents(sql: SqlStorage): Partial<Record<EventName, number>> {
  const what = `iif(name IN ('purchase', 'refund'), coalesce(json_extract(body, '$.transaction_id'), seq), seq)`;
  const rows = sql
    .exec<{ name: EventName; n: number }>(
      `SELECT name, count(DISTINCT ${what}) AS n FROM events GROUP BY name`,
    )
    .toArray();
  return Object.fromEntries(rows.map((row) => [row.name, row.n]));
}

/** Adds what was done with items to the profile. */
export function touchItems(sql: SqlStorage, items: Iterable<ItemTally>): void {
  const head = `INSERT INTO items
    (item_id, title, category, price, views, carts, purchases, first_at, last_at, seq)`;
  const tail = `ON CONFLICT (item_id) DO UPDATE SET title = coalesce(excluded.title, title),
    category = coalesce(excluded.category, category), price = coalesce(excluded.price, price),
    views = views + excluded.views, carts = carts + excluded.carts,
    purchases = purchases + excluded.purchases, first_at = min(first_at, excluded.first_at),
    last_at = max(last_at, excluded.last_at),
    seq = CASE WHEN excluded.views > 0 THEN excluded.seq ELSE seq END`;
  const rows = Array.from(items, (one) => [
    ...[one.itemId, one.title, one.category, one.price, one.views, one.carts, one.purchases],
    ...[one.firstAt, one.lastAt, one.seq],
  ]);
  execRows(sql, { head, tail }, rows);
}

/** To be called after items were touched, with how many. Looks only where there may be too many; then some go at a time. */
export function dropItemsOverCap(sql: SqlStorage, touched: number): void {
  const most = (itemCounts.get(sql) ?? CAPS.items) + touched;
  itemCounts.set(sql, most);
  if (most <= CAPS.items) return;
  const { n } = sql.exec<{ n: number }>("SELECT count(*) AS n FROM items").one();
  itemCounts.set(sql, n);
  if (n <= CAPS.items) return;
  const drop = `DELETE FROM items WHERE item_id IN
    (SELECT item_id FROM items ORDER BY seq DESC LIMIT -1 OFFSET ?)`;
  sql.exec(drop, CAPS.items - SPARE);
  itemCounts.set(sql, CAPS.items - SPARE);
}

/** Items of the profile, the one last viewed first. */
export function allItems(sql: SqlStorage): ItemRow[] {
  const all = `SELECT item_id, title, category, price, views, carts, purchases, first_at, last_at
    FROM items ORDER BY last_at DESC, seq DESC`;
  return sql.exec<ItemRow>(all).toArray();
}

export function deleteItem(sql: SqlStorage, itemId: string): void {
  for (const table of ["items", "cart", "purchases", "refunds"]) {
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
