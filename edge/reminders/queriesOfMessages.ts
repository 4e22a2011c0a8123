import type { ContactChannel } from "../../sdk/wire/index.ts";
import type { Message, MessageKind, MessageState } from "./Message.ts";

/** SQL of messages in the Shopper object. */

export const MESSAGES_SCHEMA = `ALTER TABLE reminders ADD COLUMN channel TEXT NOT NULL DEFAULT 'site';
  -- Messages outside the shop's pages: what waits, and what the shopper was told. kind: of a reminder, left_in_cart or browse.
  CREATE TABLE messages (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, item_id TEXT NOT NULL, channel TEXT NOT NULL, at INTEGER NOT NULL,
    send_at INTEGER NOT NULL, state TEXT NOT NULL, why TEXT, responded_hour INTEGER
  ) STRICT, WITHOUT ROWID;`;

const COLUMNS = "id, kind, item_id, channel, at, send_at, state, why, responded_hour";
const KEPT = 200;

type Row = {
  id: string;
  kind: MessageKind;
  item_id: string;
  channel: ContactChannel;
  at: number;
  send_at: number;
  state: MessageState;
  why: string | null;
  responded_hour: number | null;
};

/** The latest first. */
export function allMessages(sql: SqlStorage): Message[] {
  return sql.exec<Row>(`SELECT ${COLUMNS} FROM messages ORDER BY send_at DESC, id`).toArray();
}

export function hasMessage(sql: SqlStorage, id: string): boolean {
  return sql.exec("SELECT 1 FROM messages WHERE id = ?", id).toArray().length > 0;
}

export function putMessage(sql: SqlStorage, one: Message): void {
  sql.exec(
    `INSERT OR REPLACE INTO messages (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[one.id, one.kind, one.item_id, one.channel, one.at, one.send_at, one.state, one.why],
    one.responded_hour,
  );
  const drop = `DELETE FROM messages WHERE state IN ('sent', 'dropped') AND id IN
    (SELECT id FROM messages ORDER BY send_at DESC, id LIMIT -1 OFFSET ?)`;
  sql.exec(drop, KEPT);
}

export function deleteMessage(sql: SqlStorage, id: string): void {
  sql.exec("DELETE FROM messages WHERE id = ?", id);
}

export function deleteMessagesOf(sql: SqlStorage, itemId: string): void {
  sql.exec("DELETE FROM messages WHERE item_id = ?", itemId);
}

/** Those whose time has come, and those that a crash kept from leaving. */
export function dueMessages(sql: SqlStorage, now: number): Message[] {
  const due = `SELECT ${COLUMNS} FROM messages
    WHERE state = 'sending' OR (state = 'waiting' AND send_at <= ?) ORDER BY send_at, id LIMIT 20`;
  return sql.exec<Row>(due, now).toArray();
}

/** When the next one is due; null where none waits. */
export function nextMessageAt(sql: SqlStorage): number | null {
  const next = "SELECT min(send_at) AS at FROM messages WHERE state IN ('waiting', 'sending')";
  return sql.exec<{ at: number | null }>(next).one().at;
}

/** Marks as responded to what was sent since `since` and looked at afterwards; gives nothing back. */
export function noteResponses(
  sql: SqlStorage,
  since: number,
  hourOf: (at: number) => number,
): void {
  const find = `SELECT m.id, i.last_at FROM messages m JOIN items i ON i.item_id = m.item_id
    WHERE m.state = 'sent' AND m.responded_hour IS NULL AND m.send_at > ? AND i.last_at > m.send_at`;
  for (const { id, last_at } of sql.exec<{ id: string; last_at: number }>(find, since).toArray()) {
    sql.exec("UPDATE messages SET responded_hour = ? WHERE id = ?", hourOf(last_at), id);
  }
}
