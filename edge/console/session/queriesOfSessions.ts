import type { StaffRole } from "../roles.ts";

export interface SessionRow {
  readonly id: string;
  readonly site: string;
  readonly role: string;
  readonly who: string;
  readonly via: string;
  readonly created_at: number;
  readonly seen_at: number;
  readonly expires_at: number;
  readonly idle_ms: number;
}

export interface LogRow {
  readonly at: number;
  readonly kind: string;
  readonly role: string | null;
  readonly who: string | null;
  readonly detail: string | null;
}

const COLUMNS = "id, site, role, who, via, created_at, seen_at, expires_at, idle_ms";
const IS_OPEN = "ended_at IS NULL AND expires_at > ?2 AND seen_at + idle_ms > ?2";

export async function insertSession(db: D1Database, session: SessionRow): Promise<void> {
  const { id, site, role, who, via, created_at, seen_at, expires_at, idle_ms } = session;
  await db
    .prepare(`INSERT INTO console_sessions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .bind(id, site, role, who, via, created_at, seen_at, expires_at, idle_ms)
    .run();
}

/** A session that is neither over, nor unused for too long, nor ended. */
export function selectOpenSession(
  db: D1Database,
  id: string,
  now: number,
): Promise<SessionRow | null> {
  const sql = `SELECT ${COLUMNS} FROM console_sessions WHERE id = ?1 AND ${IS_OPEN}`;
  return db.prepare(sql).bind(id, now).first<SessionRow>();
}

export async function touchSession(db: D1Database, id: string, now: number): Promise<void> {
  await db.prepare("UPDATE console_sessions SET seen_at = ? WHERE id = ?").bind(now, id).run();
}

/** False where it was over already, or belongs to another site. */
export async function endSession(
  db: D1Database,
  session: { id: string; site: string },
  now: number,
): Promise<boolean> {
  const sql =
    "UPDATE console_sessions SET ended_at = ? WHERE id = ? AND site = ? AND ended_at IS NULL";
  const { meta } = await db.prepare(sql).bind(now, session.id, session.site).run();
  return meta.changes > 0;
}

export async function selectOpenSessions(
  db: D1Database,
  site: string,
  now: number,
): Promise<SessionRow[]> {
  const sql = `SELECT ${COLUMNS} FROM console_sessions WHERE site = ?1 AND ${IS_OPEN} ORDER BY seen_at DESC LIMIT 100`;
  return (await db.prepare(sql).bind(site, now).all<SessionRow>()).results;
}

/** Sessions that ended a month ago hold nothing that the log does not say. */
export async function deleteOldSessions(db: D1Database, before: number): Promise<void> {
  await db.prepare("DELETE FROM console_sessions WHERE expires_at < ?").bind(before).run();
}

export async function insertLog(
  db: D1Database,
  entry: {
    readonly site: string;
    readonly kind: string;
    readonly role?: StaffRole;
    readonly who?: string;
    readonly detail?: string;
  },
): Promise<void> {
  const { site, kind, role = null, who = null, detail = null } = entry;
  await db
    .prepare(
      "INSERT INTO console_log (site, at, kind, role, who, detail) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .bind(site, Date.now(), kind, role, who, detail)
    .run();
}

export async function selectLog(db: D1Database, site: string, limit: number): Promise<LogRow[]> {
  const sql =
    "SELECT at, kind, role, who, detail FROM console_log WHERE site = ? ORDER BY id DESC LIMIT ?";
  return (await db.prepare(sql).bind(site, limit).all<LogRow>()).results;
}
