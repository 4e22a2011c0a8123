/** SQL of the ledger that proves suppression: purchases, refunds and advertisements in the order in which they came. */

export interface LedgerRow extends Record<string, SqlStorageValue> {
  seq: number;
  id: string;
  at: number;
  kind: "ad" | "purchase" | "refund";
  /** 1 for an advertisement of what had been bought, and not been given back. */
  after: number;
}

interface LedgerEntry {
  readonly id: string;
  readonly at: number;
  readonly kind: LedgerRow["kind"];
  /** Empty for a whole transaction, in a refund. */
  readonly item: string;
  readonly transaction?: string;
  readonly quantity?: number;
}

export function appendLedger(sql: SqlStorage, entry: LedgerEntry): void {
  const { id, at, kind, item, transaction = "", quantity = 0 } = entry;
  const after = kind === "ad" && boughtOf(sql).has(item) ? 1 : 0;
  const insert = `INSERT INTO ad_ledger (id, at, kind, item_id, transaction_id, quantity, after)
    VALUES (?, ?, ?, ?, ?, ?, ?)`;
  sql.exec(insert, id, at, kind, item, transaction, quantity, after);
}

export function hasTransaction(sql: SqlStorage, transaction: string): boolean {
  const one = "SELECT 1 FROM ad_ledger WHERE kind = 'purchase' AND transaction_id = ? LIMIT 1";
  return sql.exec(one, transaction).toArray().length > 0;
}

/** Items bought and not all given back, with when. Refund and purchase may have come in either order. */
export function boughtOf(sql: SqlStorage): Map<string, number> {
  const kept = `SELECT p.item_id, max(p.at) AS at FROM ad_ledger p
    WHERE p.kind = 'purchase' AND NOT EXISTS (SELECT 1 FROM ad_ledger w
      WHERE w.kind = 'refund' AND w.transaction_id = p.transaction_id AND w.item_id = '')
    AND p.quantity > coalesce((SELECT sum(r.quantity) FROM ad_ledger r
      WHERE r.kind = 'refund' AND r.transaction_id = p.transaction_id AND r.item_id = p.item_id), 0)
    GROUP BY p.item_id`;
  const rows = sql.exec<{ item_id: string; at: number }>(kept).toArray();
  return new Map(rows.map(({ item_id, at }) => [item_id, at]));
}

export function ledgerAfter(sql: SqlStorage, seq: number): LedgerRow[] {
  const next =
    "SELECT seq, id, at, kind, after FROM ad_ledger WHERE seq > ? ORDER BY seq LIMIT 500";
  return sql.exec<LedgerRow>(next, seq).toArray();
}

export function hasLedgerAfter(sql: SqlStorage, seq: number): boolean {
  return sql.exec("SELECT 1 FROM ad_ledger WHERE seq > ? LIMIT 1", seq).toArray().length > 0;
}

/** Advertisements that were told and are past their time; purchases stay as long as they hold advertisements back. */
export function dropToldAds(sql: SqlStorage, before: { at: number; seq: number }): void {
  const drop = "DELETE FROM ad_ledger WHERE kind = 'ad' AND at < ? AND seq <= ?";
  sql.exec(drop, before.at, before.seq);
}

export function forgetInLedger(sql: SqlStorage, item: string): void {
  sql.exec("DELETE FROM ad_ledger WHERE item_id = ?", item);
}
