import { DAY_MS, HOUR_MS } from "../../platform/time.ts";

/** SQL of calls on their way from the voice system to an agent, in the Desk object. */
export const CALLS_STEP = `CREATE TABLE calls (
    id INTEGER PRIMARY KEY, queue TEXT NOT NULL, place TEXT NOT NULL, at INTEGER NOT NULL, seen_at INTEGER
  ) STRICT;
  CREATE INDEX calls_by_time ON calls (at);
  -- By what a waiting caller is known again, as digests. They go as soon as an agent has opened the screen, or after an hour.
  CREATE TABLE call_keys (key TEXT PRIMARY KEY, call INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX call_keys_by_call ON call_keys (call);`;

/** Nobody waits for longer: such a caller has hung up, or was answered without the screen. */
export const CALL_WAITS_MS = HOUR_MS;
/** How long it is known how long callers waited; without a caller. */
const KEPT_MS = 8 * DAY_MS;
const MAX_CALLS = 20_000;

/** A call: where it was sent, and when an agent opened the caller's screen. */
export interface Call {
  readonly queue: string;
  readonly place: string;
  readonly at: number;
  readonly seen_at: number | null;
}

/** Notes a call that begins to wait; one that waits already keeps its time. */
export function insertCall(
  sql: SqlStorage,
  call: Omit<Call, "seen_at">,
  keys: readonly string[],
): void {
  dropCallers(sql, call.at);
  sql.exec("DELETE FROM calls WHERE at < ?", call.at - KEPT_MS);
  const [held] = callsBy(sql, keys);
  if (held !== undefined) {
    sql.exec("UPDATE calls SET queue = ?, place = ? WHERE id = ?", call.queue, call.place, held);
  }
  const insert = "INSERT INTO calls (queue, place, at) VALUES (?, ?, ?) RETURNING id";
  const id = held ?? sql.exec<{ id: number }>(insert, call.queue, call.place, call.at).one().id;
  for (const key of keys) {
    sql.exec("INSERT OR REPLACE INTO call_keys (key, call) VALUES (?, ?)", key, id);
  }
}

/** Notes that an agent sees who calls; from then on it is not known who it was. */
export function endCalls(sql: SqlStorage, keys: readonly string[], at: number): void {
  for (const id of callsBy(sql, keys)) {
    sql.exec("UPDATE calls SET seen_at = ? WHERE id = ? AND seen_at IS NULL", at, id);
  }
  forgetCallers(sql, keys);
}

/** From now on it is not known who called. */
export function forgetCallers(sql: SqlStorage, keys: readonly string[]): void {
  for (const id of callsBy(sql, keys)) sql.exec("DELETE FROM call_keys WHERE call = ?", id);
}

/** Forgets who called longer ago than anybody waits; gives when the next is to be forgotten. */
export function dropCallers(sql: SqlStorage, now: number): number | null {
  const drop = "DELETE FROM call_keys WHERE call IN (SELECT id FROM calls WHERE at <= ?)";
  sql.exec(drop, now - CALL_WAITS_MS);
  const first = "SELECT min(at) AS at FROM calls WHERE id IN (SELECT call FROM call_keys)";
  const { at } = sql.exec<{ at: number | null }>(first).one();
  return at === null ? null : at + CALL_WAITS_MS;
}

/** Calls from a time on, at most so many, the latest. */
export function callsSince(sql: SqlStorage, since: number): Call[] {
  const latest =
    "SELECT queue, place, at, seen_at FROM calls WHERE at >= ? ORDER BY at DESC LIMIT ?";
  return sql.exec<Call & Record<string, SqlStorageValue>>(latest, since, MAX_CALLS).toArray();
}

/** How many agents who gave their name have looked somebody up from a time on. */
export function agentsSince(sql: SqlStorage, since: number): number {
  const count = "SELECT count(DISTINCT agent) AS n FROM look_ups WHERE at >= ? AND by <> 'refused'";
  return sql.exec<{ n: number }>(count, since).one().n;
}

function callsBy(sql: SqlStorage, keys: readonly string[]): number[] {
  const known = "SELECT DISTINCT call FROM call_keys WHERE key IN (SELECT value FROM json_each(?))";
  return sql
    .exec<{ call: number }>(known, JSON.stringify(keys))
    .toArray()
    .map((row) => row.call);
}
