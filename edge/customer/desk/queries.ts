import type { LookUp } from "./LookUp.ts";
import { CALLS_STEP } from "./queriesOfCalls.ts";

/** SQL of the Desk object. Steps are only ever added. */
export const DESK_STEPS: readonly string[] = [
  `CREATE TABLE look_ups (
    seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, role TEXT NOT NULL, agent TEXT, purpose TEXT NOT NULL,
    by TEXT NOT NULL, found INTEGER NOT NULL, trail TEXT, prev TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER look_ups_stay BEFORE UPDATE ON look_ups BEGIN SELECT raise(ABORT, 'append only'); END;
  CREATE TRIGGER look_ups_last BEFORE DELETE ON look_ups BEGIN SELECT raise(ABORT, 'append only'); END;

  -- What each key did in each window of time: hours of look-ups, minutes of wrong codes.
  CREATE TABLE counts (
    what TEXT NOT NULL, role TEXT NOT NULL, slice INTEGER NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (what, role, slice)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE codes (code TEXT PRIMARY KEY, shopper TEXT NOT NULL UNIQUE, ends_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- Two ids of one person. Nothing is moved by it: a merge that is undone leaves everything as it was.
  CREATE TABLE merges (
    id TEXT PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, undone_at INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX merges_by_a ON merges (a) WHERE undone_at IS NULL;
  CREATE INDEX merges_by_b ON merges (b) WHERE undone_at IS NULL;`,
  `-- What was odd about a look at the time. Beside the chain, which holds what was done and is never judged anew.
  CREATE TABLE look_flags (seq INTEGER NOT NULL, flag TEXT NOT NULL, PRIMARY KEY (seq, flag)) STRICT, WITHOUT ROWID;
  CREATE INDEX look_ups_by_time ON look_ups (at);`,
  CALLS_STEP,
];

const COLUMNS = "seq, at, role, agent, purpose, by, found, trail, prev, hash";
type Row = LookUp & Record<string, SqlStorageValue>;

export function lastLookUp(sql: SqlStorage): LookUp | null {
  const last = `SELECT ${COLUMNS} FROM look_ups ORDER BY seq DESC LIMIT 1`;
  return sql.exec<Row>(last).toArray()[0] ?? null;
}

export function insertLookUp(sql: SqlStorage, one: LookUp): void {
  sql.exec(
    `INSERT INTO look_ups (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.seq,
    one.at,
    one.role,
    one.agent,
    one.purpose,
    one.by,
    one.found,
    one.trail,
    one.prev,
    one.hash,
  );
}

/** Entries after a number, the oldest first. */
export function lookUpsAfter(sql: SqlStorage, after: number, limit: number): LookUp[] {
  const page = `SELECT ${COLUMNS} FROM look_ups WHERE seq > ? ORDER BY seq LIMIT ?`;
  return sql.exec<Row>(page, after, limit).toArray();
}

/** A look with what was odd about it. */
export interface FlaggedLook extends LookUp {
  readonly flags: readonly string[];
}

/** Looks from a time on, at most so many, the latest. */
export function looksSince(sql: SqlStorage, since: number, limit: number): FlaggedLook[] {
  const latest = `SELECT ${COLUMNS}, (SELECT group_concat(flag) FROM look_flags f WHERE f.seq = look_ups.seq) AS flags
    FROM look_ups WHERE at >= ? ORDER BY seq DESC LIMIT ?`;
  return sql
    .exec<Row & { flags: string | null }>(latest, since, limit)
    .toArray()
    .map((row) => ({ ...row, flags: row.flags?.split(",") ?? [] }));
}

export function insertFlag(sql: SqlStorage, seq: number, flag: string): void {
  sql.exec("INSERT OR IGNORE INTO look_flags (seq, flag) VALUES (?, ?)", seq, flag);
}

/** What is counted, of which key, in which window. */
export interface Count {
  readonly what: "screen" | "voice" | "refused" | "wrong_code" | "help";
  readonly role: string;
  /** Number of the hour or the minute since the epoch. */
  readonly slice: number;
}

export function countOf(sql: SqlStorage, { what, role, slice }: Count): number {
  const read = "SELECT n FROM counts WHERE what = ? AND role = ? AND slice = ?";
  return sql.exec<{ n: number }>(read, what, role, slice).toArray()[0]?.n ?? 0;
}

/** Counts one more, and forgets the windows before. */
export function addCount(sql: SqlStorage, { what, role, slice }: Count): void {
  sql.exec("DELETE FROM counts WHERE what = ? AND role = ? AND slice < ?", what, role, slice);
  const add = `INSERT INTO counts (what, role, slice, n) VALUES (?, ?, ?, 1)
    ON CONFLICT (what, role, slice) DO UPDATE SET n = n + 1`;
  sql.exec(add, what, role, slice);
}

/** Keeps a code; the shopper's earlier one goes. False where the code is taken. */
export function insertCode(
  sql: SqlStorage,
  one: { code: string; shopper: string; endsAt: number; now: number },
): boolean {
  sql.exec("DELETE FROM codes WHERE ends_at <= ? OR shopper = ?", one.now, one.shopper);
  const insert =
    "INSERT OR IGNORE INTO codes (code, shopper, ends_at) VALUES (?, ?, ?) RETURNING code";
  return sql.exec(insert, one.code, one.shopper, one.endsAt).toArray().length === 1;
}

/** Takes a code out: its shopper, once. */
export function takeCode(sql: SqlStorage, code: string, now: number): string | null {
  const take = "DELETE FROM codes WHERE code = ? RETURNING shopper, ends_at";
  const [row] = sql.exec<{ shopper: string; ends_at: number }>(take, code).toArray();
  return row && row.ends_at > now ? row.shopper : null;
}

/** Lets go of codes that are over; gives when the next one ends. */
export function dropCodes(sql: SqlStorage, now: number): number | null {
  sql.exec("DELETE FROM codes WHERE ends_at <= ?", now);
  return sql.exec<{ at: number | null }>("SELECT min(ends_at) AS at FROM codes").one().at;
}

export interface Merge {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly at: number;
  readonly reason: string;
}

export function insertMerge(sql: SqlStorage, { id, a, b, at, reason }: Merge): void {
  sql.exec(
    "INSERT INTO merges (id, a, b, at, reason) VALUES (?, ?, ?, ?, ?)",
    id,
    a,
    b,
    at,
    reason,
  );
}

/** False where there is no such merge in force. */
export function undoMerge(sql: SqlStorage, id: string, at: number): boolean {
  const undo = "UPDATE merges SET undone_at = ? WHERE id = ? AND undone_at IS NULL RETURNING id";
  return sql.exec(undo, at, id).toArray().length === 1;
}

export function dropMergesOf(sql: SqlStorage, customer: string): void {
  sql.exec("DELETE FROM merges WHERE a = ?1 OR b = ?1", customer);
}

/** All ids of the same person, by code unit, the given one included. */
export function personOf(sql: SqlStorage, customer: string): string[] {
  const reach = `WITH RECURSIVE person (id) AS (
      VALUES (?1)
      UNION SELECT m.b FROM merges m JOIN person p ON m.a = p.id WHERE m.undone_at IS NULL
      UNION SELECT m.a FROM merges m JOIN person p ON m.b = p.id WHERE m.undone_at IS NULL
    ) SELECT id FROM person ORDER BY id`;
  return sql
    .exec<{ id: string }>(reach, customer)
    .toArray()
    .map((row) => row.id);
}
