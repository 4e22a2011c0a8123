import type { EndpointState } from "./EndpointState.ts";
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
  // When it was last tried; lists and counts of one endpoint or one state read no others.
  `ALTER TABLE messages ADD COLUMN tried_at INTEGER;
  CREATE INDEX messages_by_state ON messages (state, seq);
  CREATE INDEX messages_by_endpoint ON messages (endpoint, state, tried_at);`,
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
  to: { state: MessageState; tries: number; nextAt: number | null; last: string; triedAt: number },
): void {
  sql.exec(
    `UPDATE messages SET state = ?, tries = ?, next_at = ?, last = ?, tried_at = ?,
      body = CASE WHEN ?1 = 'sent' THEN '' ELSE body END WHERE seq = ?`,
    ...[to.state, to.tries, to.nextAt, to.last, to.triedAt, seq],
  );
}

/** Tries of an endpoint that is off end where they are. */
export function killMessagesOf(sql: SqlStorage, endpoint: string, why: string): void {
  sql.exec(
    "UPDATE messages SET state = 'dead', next_at = NULL, last = ? WHERE endpoint = ? AND state = 'waiting'",
    ...[why, endpoint],
  );
}

/** Messages of a state, or of any (null), the latest first. */
export function listMessages(
  sql: SqlStorage,
  state: MessageState | null,
  page: { before: number; limit: number },
): QueuedMessage[] {
  const only = state === null ? "" : "state = ?1 AND";
  const list = `SELECT seq, id, endpoint, type, at, state, tries, tried_at, next_at, last FROM messages
    WHERE ${only} seq < ?2 ORDER BY seq DESC LIMIT ?3`;
  return sql
    .exec<{ [name in keyof QueuedMessage]: QueuedMessage[name] }>(
      ...([list, state, page.before, page.limit] as const),
    )
    .toArray();
}

type Counts = Omit<EndpointState["health"], "last_failure">;

/** What became of the messages of an endpoint. */
export function countMessages(sql: SqlStorage, endpoint: string, since: number): Counts {
  const count = `SELECT
    (SELECT count(*) FROM messages WHERE endpoint = ?1 AND state = 'waiting') AS waiting,
    (SELECT count(*) FROM messages WHERE endpoint = ?1 AND state = 'waiting' AND tried_at > 0) AS retrying,
    (SELECT count(*) FROM messages WHERE endpoint = ?1 AND state = 'dead') AS dead,
    (SELECT count(*) FROM messages WHERE endpoint = ?1 AND state = 'sent' AND tried_at > ?2) AS sent_last_day,
    (SELECT max(tried_at) FROM messages WHERE endpoint = ?1 AND state = 'sent') AS last_sent_at`;
  return sql.exec<{ [name in keyof Counts]: Counts[name] }>(count, endpoint, since).one();
}

export function lastFailureOf(sql: SqlStorage, endpoint: string): string | null {
  const find = `SELECT last FROM messages WHERE endpoint = ? AND state = ? AND tried_at > 0
    ORDER BY tried_at DESC LIMIT 1`;
  for (const state of ["waiting", "dead"]) {
    const [row] = sql.exec<{ last: string | null }>(find, endpoint, state).toArray();
    if (row) return row.last;
  }
  return null;
}

/** Puts a dead message back, or all of them, or all of one endpoint; gives how many. Where an endpoint is off they stay. */
export function reviveMessages(
  sql: SqlStorage,
  which: { readonly seq?: number; readonly endpoint?: string | undefined },
  now: number,
): number {
  const revive = `UPDATE messages SET state = 'waiting', tries = 0, tried_at = NULL, next_at = ?1
    WHERE state = 'dead' AND body <> '' AND (?2 IS NULL OR seq = ?2) AND (?3 IS NULL OR endpoint = ?3)
      AND endpoint IN (SELECT id FROM endpoints WHERE enabled = 1) RETURNING seq`;
  return sql.exec(revive, now, which.seq ?? null, which.endpoint ?? null).toArray().length;
}

/** Takes away what is about somebody: what waits, what is dead, and that something was sent. */
export function deleteMessagesAbout(sql: SqlStorage, subject: string): void {
  sql.exec("DELETE FROM messages WHERE subject = ?", subject);
}

export function deleteMessagesBefore(sql: SqlStorage, at: number): void {
  sql.exec("DELETE FROM messages WHERE at < ?", at);
}
