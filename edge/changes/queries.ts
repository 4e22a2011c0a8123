import type { ChangeEntry } from "./Change.ts";

/** SQL of the log of changes. */

const COLUMNS = "seq, at, act, target, actor, role, via, detail, prev, hash";

export async function selectLast(
  db: D1Database,
  site: string,
): Promise<Pick<ChangeEntry, "seq" | "hash"> | null> {
  const last = "SELECT seq, hash FROM change_log WHERE site = ? ORDER BY seq DESC LIMIT 1";
  return db.prepare(last).bind(site).first();
}

/** What must hold for a change to be made: an SQL expression over its own numbered parameters from ?12 on. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
}

/** Writes the entry where the condition holds; fails as a whole where another took its number. */
export function insertEntry(
  db: D1Database,
  { site, entry, condition }: { site: string; entry: ChangeEntry; condition: Condition },
): D1PreparedStatement {
  const { seq, at, act, target, actor, role, via, detail, prev, hash } = entry;
  return db
    .prepare(
      `INSERT INTO change_log (site, ${COLUMNS})
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 WHERE ${condition.sql}`,
    )
    .bind(site, seq, at, act, target, actor, role, via, detail, prev, hash, ...condition.values);
}

/** Entries before a number, the newest first; of one target where it is named. */
export async function selectEntriesBefore(
  db: D1Database,
  { site, before, limit, target }: EntriesBefore,
): Promise<ChangeEntry[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM change_log WHERE site = ?1 AND seq < ?2 AND (?4 IS NULL OR target = ?4)
       ORDER BY seq DESC LIMIT ?3`,
    )
    .bind(site, before, limit, target)
    .all<ChangeEntry>();
  return results;
}

export interface EntriesBefore {
  readonly site: string;
  readonly before: number;
  readonly limit: number;
  readonly target: string | null;
}

/** Entries after a number, the oldest first. */
export async function selectEntriesAfter(
  db: D1Database,
  site: string,
  { after, limit }: { after: number; limit: number },
): Promise<ChangeEntry[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM change_log WHERE site = ? AND seq > ? ORDER BY seq LIMIT ${limit}`,
    )
    .bind(site, after)
    .all<ChangeEntry>();
  return results;
}
