import type { Interaction } from "./Interaction.ts";
import { isClosed } from "./isClosed.ts";

/** SQL of a timeline: the same table in the object of a customer and in that of an address nobody is known by yet. */

export const TIMELINE_SCHEMA = `CREATE TABLE interactions (
    id TEXT PRIMARY KEY, channel TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, body TEXT, at INTEGER NOT NULL,
    status TEXT NOT NULL, status_at INTEGER NOT NULL, order_id TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX interactions_by_time ON interactions (at);`;

const COLUMNS = "id, channel, kind, subject, body, at, status, status_at, order_id";
/** Contacts kept of one person; beyond it the oldest go. */
const MAX_KEPT = 2_000;

export type RecordOutcome = "new" | "updated" | "duplicate";
type Row = Interaction & Record<string, SqlStorageValue>;

/**
 * Puts a contact in its place, once. The same id again is an update where its status is the later one; where both are
 * of the same moment, what is closed stays closed, so that a repeated first message reopens nothing.
 */
export function recordInteraction(sql: SqlStorage, one: Interaction): RecordOutcome {
  const held = findInteraction(sql, one.id);
  if (held && !isNewer(one, held)) return "duplicate";
  const place = held ? held.at : one.at;
  sql.exec(
    `INSERT OR REPLACE INTO interactions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.id,
    one.channel,
    one.kind,
    one.subject,
    one.body,
    place,
    one.status,
    one.status_at,
    one.order_id,
  );
  const drop = `DELETE FROM interactions WHERE id IN
    (SELECT id FROM interactions ORDER BY at DESC, id LIMIT -1 OFFSET ?)`;
  sql.exec(drop, MAX_KEPT);
  return held ? "updated" : "new";
}

function isNewer(one: Interaction, held: Interaction): boolean {
  if (one.status_at !== held.status_at) return one.status_at > held.status_at;
  if (isClosed(held.status) && !isClosed(one.status)) return false;
  const fields = ["status", "subject", "body", "channel", "kind", "order_id"] as const;
  return fields.some((field) => one[field] !== held[field]);
}

function findInteraction(sql: SqlStorage, id: string): Interaction | null {
  const one = `SELECT ${COLUMNS} FROM interactions WHERE id = ?`;
  return sql.exec<Row>(one, id).toArray()[0] ?? null;
}

/** Contacts, the latest first. */
export function latestInteractions(sql: SqlStorage, limit: number): Interaction[] {
  const latest = `SELECT ${COLUMNS} FROM interactions ORDER BY at DESC, id LIMIT ?`;
  return sql.exec<Row>(latest, limit).toArray();
}

export function deleteInteractions(sql: SqlStorage, ids: readonly string[]): void {
  for (const id of ids) sql.exec("DELETE FROM interactions WHERE id = ?", id);
}
