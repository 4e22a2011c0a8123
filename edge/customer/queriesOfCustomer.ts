import type { Address } from "./address/Address.ts";
import { TIMELINE_SCHEMA } from "./timeline/queries.ts";

/** SQL of the Customer object. Steps are only ever added. */
export const CUSTOMER_STEPS: readonly string[] = [
  `${TIMELINE_SCHEMA}
  -- shopper: the id of a Shopper object, which opens nothing from outside.
  CREATE TABLE shoppers (shopper TEXT PRIMARY KEY, linked_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE addresses (
    kind TEXT NOT NULL, value TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (kind, value)
  ) STRICT, WITHOUT ROWID;`,
];

/** Browsers and addresses of one customer; beyond them the oldest go. */
const MAX_SHOPPERS = 20;
const MAX_ADDRESSES = 20;
const MAX_ORDERS = 100;

export function readMeta(sql: SqlStorage, key: string): string | null {
  const read = "SELECT value FROM meta WHERE key = ?";
  return sql.exec<{ value: string }>(read, key).toArray()[0]?.value ?? null;
}

export function writeMeta(sql: SqlStorage, key: string, value: string): void {
  sql.exec("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
}

/** Links a browser; gives when it was linked first. */
export function insertShopper(sql: SqlStorage, shopper: string, at: number): number {
  sql.exec("INSERT OR IGNORE INTO shoppers (shopper, linked_at) VALUES (?, ?)", shopper, at);
  const drop = `DELETE FROM shoppers WHERE shopper <> ?1 AND shopper IN
    (SELECT shopper FROM shoppers ORDER BY linked_at DESC LIMIT -1 OFFSET ?2)`;
  sql.exec(drop, shopper, MAX_SHOPPERS);
  const read = "SELECT linked_at FROM shoppers WHERE shopper = ?";
  return sql.exec<{ linked_at: number }>(read, shopper).one().linked_at;
}

export function deleteShopper(sql: SqlStorage, shopper: string): void {
  sql.exec("DELETE FROM shoppers WHERE shopper = ?", shopper);
}

export function allShoppers(sql: SqlStorage): string[] {
  const all = "SELECT shopper FROM shoppers ORDER BY linked_at DESC, shopper";
  return sql
    .exec<{ shopper: string }>(all)
    .toArray()
    .map((row) => row.shopper);
}

export function insertAddress(sql: SqlStorage, { kind, value }: Address, at: number): void {
  sql.exec("INSERT OR REPLACE INTO addresses (kind, value, at) VALUES (?, ?, ?)", kind, value, at);
}

/** Takes out the addresses and orders over the limit, the oldest first, and gives them. */
export function takeSurplusAddresses(sql: SqlStorage): Address[] {
  const surplus = `SELECT kind, value FROM (
      SELECT kind, value, ROW_NUMBER() OVER (PARTITION BY kind = 'order' ORDER BY at DESC, value) AS place FROM addresses
    ) WHERE place > CASE kind WHEN 'order' THEN ?1 ELSE ?2 END`;
  const rows = sql
    .exec<{ kind: Address["kind"]; value: string }>(surplus, MAX_ORDERS, MAX_ADDRESSES)
    .toArray();
  for (const { kind, value } of rows) {
    sql.exec("DELETE FROM addresses WHERE kind = ? AND value = ?", kind, value);
  }
  return rows;
}

export function allAddresses(sql: SqlStorage): Address[] {
  const all = "SELECT kind, value FROM addresses ORDER BY at DESC, value";
  return sql.exec<{ kind: Address["kind"]; value: string }>(all).toArray();
}
