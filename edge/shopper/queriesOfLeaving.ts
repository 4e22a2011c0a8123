import type { KeptDecision } from "../../sdk/wire/index.ts";
import { execRows } from "./execRows.ts";
import { CAPS, OUTBOX_ROWS } from "./limits.ts";
import type { OutboxRow } from "./queries.ts";

/** SQL of what leaves the object or is cleared from it: outbox, decisions shown, withdrawal. */

export function insertOutbox(sql: SqlStorage, id: string, body: string): void {
  const insert = "INSERT INTO outbox (id, body) VALUES (?, ?) RETURNING seq";
  const { seq } = sql.exec<{ seq: number }>(insert, id, body).one();
  if (seq > CAPS.outbox) sql.exec("DELETE FROM outbox WHERE seq <= ?", seq - CAPS.outbox);
}

export function nextOutbox(sql: SqlStorage): OutboxRow[] {
  return sql
    .exec<OutboxRow>("SELECT seq, id, body FROM outbox ORDER BY seq LIMIT ?", OUTBOX_ROWS)
    .toArray();
}

export function allOutbox(sql: SqlStorage): OutboxRow[] {
  return sql.exec<OutboxRow>("SELECT seq, id, body FROM outbox").toArray();
}

export function updateOutbox(sql: SqlStorage, seq: number, body: string): void {
  sql.exec("UPDATE outbox SET body = ? WHERE seq = ?", body, seq);
}

/** By their names: places in the order are given again once all is gone. */
export function deleteOutbox(sql: SqlStorage, rows: readonly OutboxRow[]): void {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  sql.exec("DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(?))", ids);
}

export function isOutboxEmpty(sql: SqlStorage): boolean {
  const any = "SELECT 1 FROM outbox UNION ALL SELECT 1 FROM report_outbox LIMIT 1";
  return sql.exec(any).toArray().length === 0;
}

/** Looks at the one of the items that was looked at most, and at all there is; the latter only where the former are `least`. */
export function looksAt(
  sql: SqlStorage,
  items: readonly string[],
  least: number,
): { most: number; all: number } {
  const most =
    "SELECT coalesce(max(views), 0) AS looks FROM items WHERE item_id IN (SELECT value FROM json_each(?))";
  const { looks } = sql.exec<{ looks: number }>(most, JSON.stringify(items)).one();
  if (looks < least) return { most: looks, all: looks };
  const { all } = sql.exec<{ all: number }>('SELECT sum(views) AS "all" FROM items').one();
  return { most: looks, all };
}

export function insertDecisions(
  sql: SqlStorage,
  decisions: readonly { readonly at: number; readonly body: string }[],
): void {
  const rows = decisions.slice(-CAPS.decisions).map(({ at, body }) => [at, body]);
  const insert = { head: "INSERT INTO decisions (at, body)", tail: "RETURNING seq" };
  const newest = execRows<{ seq: number }>(sql, insert, rows).at(-1)?.seq ?? 0;
  if (newest <= CAPS.decisions) return;
  sql.exec("DELETE FROM decisions WHERE seq <= ?", newest - CAPS.decisions);
}

export function findDecision(sql: SqlStorage, id: string): KeptDecision | null {
  const find = "SELECT at, body FROM decisions WHERE json_extract(body, '$.decision') = ?";
  const [row] = sql.exec<{ at: number; body: string }>(find, id).toArray();
  return row ? { ...JSON.parse(row.body), at: row.at } : null;
}

export function allDecisions(sql: SqlStorage): { at: number; body: string }[] {
  return sql
    .exec<{ at: number; body: string }>("SELECT at, body FROM decisions ORDER BY seq DESC")
    .toArray();
}

/** Parts of the object that stand or fall with purposes (see withdraw.ts). */
export const PARTS = {
  profile: [
    "items",
    "cart",
    "purchases",
    "refunds",
    "habits",
    "weights",
    "reminders",
    "messages",
    "outbox",
  ],
  slots: ["impressions", "decisions"],
  mutes: ["mutes"],
  ads: ["ad_refs", "ad_ledger"],
  attention: ["attention"],
} as const;

export function clearPart(sql: SqlStorage, part: keyof typeof PARTS): void {
  for (const table of PARTS[part]) sql.exec(`DELETE FROM ${table}`);
}
