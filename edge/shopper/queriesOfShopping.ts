import { execRows } from "./execRows.ts";
import { CAPS } from "./limits.ts";

/** SQL of carts, purchases, habits and mutes. */

export function addToCart(
  sql: SqlStorage,
  itemId: string,
  change: { quantity: number; at: number },
): void {
  const upsert = `INSERT INTO cart (item_id, quantity, at) VALUES (?1, ?2, ?3)
    ON CONFLICT (item_id) DO UPDATE SET quantity = quantity + ?2, at = max(at, ?3)`;
  sql.exec(upsert, itemId, change.quantity, change.at);
  sql.exec("DELETE FROM cart WHERE quantity <= 0");
  const drop = `DELETE FROM cart WHERE item_id IN
    (SELECT item_id FROM cart ORDER BY at DESC, item_id LIMIT -1 OFFSET ?)`;
  sql.exec(drop, CAPS.cart);
}

export function removeFromCart(sql: SqlStorage, itemId: string): void {
  sql.exec("DELETE FROM cart WHERE item_id = ?", itemId);
}

export function emptyCart(sql: SqlStorage): void {
  sql.exec("DELETE FROM cart");
}

export function cartItems(sql: SqlStorage): { item_id: string; quantity: number; at: number }[] {
  return sql
    .exec<{ item_id: string; quantity: number; at: number }>(
      "SELECT item_id, quantity, at FROM cart ORDER BY at DESC, item_id",
    )
    .toArray();
}

/** Whether the transaction has been counted before. */
export function hasPurchase(sql: SqlStorage, transactionId: string): boolean {
  const one = "SELECT 1 FROM purchases WHERE transaction_id = ? LIMIT 1";
  return sql.exec(one, transactionId).toArray().length > 0;
}

interface Bought {
  readonly transactionId: string;
  /** Empty for the whole transaction, in a refund. */
  readonly itemId: string;
  readonly quantity: number;
  readonly at: number;
}

export function insertPurchase(sql: SqlStorage, bought: Bought): void {
  const upsert = `INSERT INTO purchases (transaction_id, item_id, quantity, at) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (transaction_id, item_id) DO UPDATE SET quantity = quantity + ?3`;
  sql.exec(upsert, bought.transactionId, bought.itemId, bought.quantity, bought.at);
  const drop = `DELETE FROM purchases WHERE (transaction_id, item_id) IN
    (SELECT transaction_id, item_id FROM purchases ORDER BY at DESC LIMIT -1 OFFSET ?)`;
  sql.exec(drop, CAPS.purchases);
}

export function insertRefund(sql: SqlStorage, back: Bought): void {
  sql.exec(
    "INSERT OR IGNORE INTO refunds (transaction_id, item_id, quantity, at) VALUES (?, ?, ?, ?)",
    back.transactionId,
    back.itemId,
    back.quantity,
    back.at,
  );
  const drop = `DELETE FROM refunds WHERE (transaction_id, item_id) IN
    (SELECT transaction_id, item_id FROM refunds ORDER BY at DESC LIMIT -1 OFFSET ?)`;
  sql.exec(drop, CAPS.purchases);
}

/**
 * What was bought and not all given back, the latest first, and the first time and how many times. Refund and purchase may
 * have come in either order.
 */
export function keptPurchases(sql: SqlStorage): KeptPurchase[] {
  const kept = `SELECT p.item_id, max(p.at) AS at, min(p.at) AS first_at, count(*) AS times FROM purchases p
    LEFT JOIN refunds r ON r.transaction_id = p.transaction_id AND r.item_id = p.item_id
    LEFT JOIN refunds w ON w.transaction_id = p.transaction_id AND w.item_id = ''
    WHERE w.transaction_id IS NULL AND p.quantity > coalesce(r.quantity, 0)
    GROUP BY p.item_id ORDER BY at DESC, p.item_id`;
  return sql.exec<KeptPurchase>(kept).toArray();
}

interface KeptPurchase extends Record<string, SqlStorageValue> {
  item_id: string;
  at: number;
  first_at: number;
  times: number;
}

/** Adds views by hour of the week. */
export function countHabits(sql: SqlStorage, views: Iterable<readonly [number, number]>): void {
  const head = "INSERT INTO habits (hour, views)";
  const tail = "ON CONFLICT (hour) DO UPDATE SET views = views + excluded.views";
  execRows(sql, { head, tail }, [...views]);
}

export function allHabits(sql: SqlStorage): { hour: number; views: number }[] {
  return sql.exec<{ hour: number; views: number }>("SELECT hour, views FROM habits").toArray();
}

export function insertMute(
  sql: SqlStorage,
  mute: { kind: "item" | "category"; name: string; at: number },
): void {
  sql.exec(
    "INSERT OR IGNORE INTO mutes (kind, name, at) VALUES (?, ?, ?)",
    mute.kind,
    mute.name,
    mute.at,
  );
  const drop = `DELETE FROM mutes WHERE (kind, name) IN
    (SELECT kind, name FROM mutes ORDER BY at DESC LIMIT -1 OFFSET ?)`;
  sql.exec(drop, CAPS.mutes);
}

export function deleteMute(sql: SqlStorage, kind: "item" | "category", name: string): void {
  sql.exec("DELETE FROM mutes WHERE kind = ? AND name = ?", kind, name);
}

export function allMutes(sql: SqlStorage): { kind: string; name: string; at: number }[] {
  return sql
    .exec<{ kind: string; name: string; at: number }>(
      "SELECT kind, name, at FROM mutes ORDER BY at DESC, name",
    )
    .toArray();
}
