import type { MessageState, QueuedMessage } from "./QueuedMessage.ts";
import type { SecretEndpoint } from "./WebhookEndpoint.ts";
import type { WebhookMessage, WebhookType } from "./WebhookMessage.ts";

/** SQL of the Postbox object. Steps are only ever added. */
export const POSTBOX_STEPS: readonly string[] = [
  `CREATE TABLE endpoints (
    id TEXT PRIMARY KEY, url TEXT NOT NULL, types TEXT NOT NULL, enabled INTEGER NOT NULL, disabled_reason TEXT,
    created_at INTEGER NOT NULL, secret TEXT NOT NULL, old_secret TEXT, old_until INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  -- body: emptied once it is sent. What was sent is remembered, so that it is not sent again.
  CREATE TABLE messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, endpoint TEXT NOT NULL, type TEXT NOT NULL,
    subject TEXT NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, next_at INTEGER,
    last TEXT, body TEXT NOT NULL, UNIQUE (id, endpoint)
  ) STRICT;
  CREATE INDEX messages_by_turn ON messages (next_at) WHERE next_at IS NOT NULL;
  CREATE INDEX messages_by_subject ON messages (subject);
  CREATE INDEX messages_by_time ON messages (at);`,
];

type EndpointRow = {
  id: string;
  url: string;
  types: string;
  enabled: number;
  disabled_reason: string | null;
  created_at: number;
  secret: string;
  old_secret: string | null;
  old_until: number;
};

export function allEndpoints(sql: SqlStorage): SecretEndpoint[] {
  const all = "SELECT * FROM endpoints ORDER BY created_at, id";
  return sql
    .exec<EndpointRow>(all)
    .toArray()
    .map(({ types, enabled, ...row }) => ({
      ...row,
      types: types.split(" ") as WebhookType[],
      enabled: enabled === 1,
    }));
}

export function putEndpoint(sql: SqlStorage, one: SecretEndpoint): void {
  sql.exec(
    `INSERT OR REPLACE INTO endpoints
      (id, url, types, enabled, disabled_reason, created_at, secret, old_secret, old_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[one.id, one.url, one.types.join(" "), one.enabled ? 1 : 0, one.disabled_reason],
    ...[one.created_at, one.secret, one.old_secret, one.old_until],
  );
}

/** Takes an endpoint away with all that was on its way there; gives whether there was one. */
export function deleteEndpoint(sql: SqlStorage, id: string): boolean {
  sql.exec("DELETE FROM messages WHERE endpoint = ?", id);
  return sql.exec("DELETE FROM endpoints WHERE id = ? RETURNING id", id).toArray().length > 0;
}

/** Queues a message for an endpoint, once. */
export function insertMessage(
  sql: SqlStorage,
  { id, type, subject, at }: WebhookMessage,
  to: { readonly endpoint: string; readonly body: string },
): void {
  sql.exec(
    `INSERT OR IGNORE INTO messages (id, endpoint, type, subject, at, state, next_at, body)
      VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)`,
    ...[id, to.endpoint, type, subject, at, at, to.body],
  );
}

type DueRow = { seq: number; id: string; endpoint: string; tries: number; body: string };

export function dueMessages(sql: SqlStorage, now: number, limit: number): DueRow[] {
  const due = `SELECT seq, id, endpoint, tries, body FROM messages
    WHERE next_at <= ? ORDER BY next_at, seq LIMIT ?`;
  return sql.exec<DueRow>(due, now, limit).toArray();
}

export function nextTurn(sql: SqlStorage): number | null {
  const next = "SELECT min(next_at) AS at FROM messages WHERE next_at IS NOT NULL";
  return sql.exec<{ at: number | null }>(next).one().at;
}

/** What became of a try. */
export function settleMessage(
  sql: SqlStorage,
  seq: number,
  to: { state: MessageState; tries: number; nextAt: number | null; last: string },
): void {
  sql.exec(
    `UPDATE messages SET state = ?, tries = ?, next_at = ?, last = ?,
      body = CASE WHEN ?1 = 'sent' THEN '' ELSE body END WHERE seq = ?`,
    ...[to.state, to.tries, to.nextAt, to.last, seq],
  );
}

/** Tries of an endpoint that is off end where they are. */
export function killMessagesOf(sql: SqlStorage, endpoint: string, why: string): void {
  sql.exec(
    "UPDATE messages SET state = 'dead', next_at = NULL, last = ? WHERE endpoint = ? AND state = 'waiting'",
    ...[why, endpoint],
  );
}

type ListRow = {
  seq: number;
  id: string;
  endpoint: string;
  type: WebhookType;
  at: number;
  state: MessageState;
  tries: number;
  next_at: number | null;
  last: string | null;
};

/** Messages of a state, the latest first. */
export function listMessages(
  sql: SqlStorage,
  state: MessageState,
  page: { before: number; limit: number },
): QueuedMessage[] {
  const list = `SELECT seq, id, endpoint, type, at, state, tries, next_at, last FROM messages
    WHERE state = ? AND seq < ? ORDER BY seq DESC LIMIT ?`;
  return sql.exec<ListRow>(list, state, page.before, page.limit).toArray();
}

/** Puts a dead message back; false where there is none. */
export function reviveMessage(sql: SqlStorage, seq: number, now: number): boolean {
  const revive = `UPDATE messages SET state = 'waiting', tries = 0, next_at = ?
    WHERE seq = ? AND state = 'dead' AND body <> '' RETURNING seq`;
  return sql.exec(revive, now, seq).toArray().length > 0;
}

/** Takes away what is about somebody: what waits, what is dead, and that something was sent. */
export function deleteMessagesAbout(sql: SqlStorage, subject: string): void {
  sql.exec("DELETE FROM messages WHERE subject = ?", subject);
}

export function deleteMessagesBefore(sql: SqlStorage, at: number): void {
  sql.exec("DELETE FROM messages WHERE at < ?", at);
}
