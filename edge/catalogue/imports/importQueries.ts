import type { ImportDetail, ImportRecord, ImportStatus } from "./ImportRecord.ts";
import type { ImportKey } from "./waitingParts.ts";

/** SQL of the log of imports. */

const KEPT = 200;
const SHORT = "id, at, finished_at, source, mode, format, status, counts, doubts, at_stake, error";

type Row = Omit<ImportRecord, "counts" | "doubts"> & { counts: string; doubts: string };
type DetailRow = Row & { would: string; rejected: string; parts: string };

const toRecord = <R extends Row>({ counts, doubts, ...row }: R) => ({
  ...row,
  counts: counts === "{}" ? null : JSON.parse(counts),
  doubts: JSON.parse(doubts),
});

export async function insertImport(
  db: D1Database,
  about: ImportKey & Pick<ImportRecord, "at" | "source" | "mode">,
): Promise<void> {
  const { site, id, at, source, mode } = about;
  const add = `INSERT INTO imports (site, id, at, source, mode, status) VALUES (?, ?, ?, ?, ?, 'reading')`;
  const trim = `DELETE FROM imports WHERE site = ?1 AND status NOT IN ('reading', 'held', 'applying')
    AND at <= (SELECT at FROM imports WHERE site = ?1 ORDER BY at DESC LIMIT 1 OFFSET ?2)`;
  await db.batch([
    db.prepare(add).bind(site, id, at, source, mode),
    db.prepare(trim).bind(site, KEPT),
  ]);
}

/** How an import ended, or that it is held. */
export async function updateImport(
  db: D1Database,
  key: ImportKey,
  end: Pick<
    ImportDetail,
    "format" | "status" | "counts" | "doubts" | "at_stake" | "would" | "rejected" | "parts"
  > & {
    now: number;
  },
): Promise<void> {
  const sql = `UPDATE imports SET status = ?3, finished_at = ?4, counts = ?5, doubts = ?6, at_stake = ?7,
    would = ?8, rejected = ?9, parts = ?10, format = ?11 WHERE site = ?1 AND id = ?2`;
  const { status, now, at_stake } = end;
  const texts = [end.counts, end.doubts, at_stake, end.would, end.rejected, end.parts];
  await db
    .prepare(sql)
    .bind(
      ...[key.site, key.id, status, now],
      ...texts.map((one) => (typeof one === "number" ? one : JSON.stringify(one ?? {}))),
      end.format,
    )
    .run();
}

/** Moves an import on from one of the given states; false where it is in another by now. */
export async function moveImport(
  db: D1Database,
  key: ImportKey,
  move: { from: readonly ImportStatus[]; to: ImportStatus; now: number; error?: string },
): Promise<boolean> {
  const sql = `UPDATE imports SET status = ?3, finished_at = ?4, error = ?5
    WHERE site = ?1 AND id = ?2 AND status IN (SELECT value FROM json_each(?6))`;
  const { meta } = await db
    .prepare(sql)
    .bind(key.site, key.id, move.to, move.now, move.error ?? null, JSON.stringify(move.from))
    .run();
  return meta.changes > 0;
}

/** Those that wait for a yes which no longer fits, because another feed came after them. */
export async function supersedeHeld(db: D1Database, key: ImportKey): Promise<string[]> {
  const sql = `UPDATE imports SET status = 'superseded' WHERE site = ? AND status = 'held' AND id <> ?
    RETURNING id`;
  const { results } = await db.prepare(sql).bind(key.site, key.id).all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** What was left behind: readings that never ended, and feeds that nobody wanted to decide about. */
export async function selectLeftBehind(
  db: D1Database,
  before: { reading: number; held: number },
): Promise<ImportKey[]> {
  const sql = `SELECT site, id FROM imports
    WHERE (status = 'reading' AND at < ?1) OR (status = 'held' AND at < ?2) LIMIT 10`;
  return (await db.prepare(sql).bind(before.reading, before.held).all<ImportKey>()).results;
}

export async function selectImports(db: D1Database, site: string): Promise<ImportRecord[]> {
  const sql = `SELECT ${SHORT} FROM imports WHERE site = ? ORDER BY at DESC LIMIT 50`;
  const { results } = await db.prepare(sql).bind(site).all<Row>();
  return results.map(toRecord);
}

export async function selectImport(db: D1Database, key: ImportKey): Promise<ImportDetail | null> {
  const sql = `SELECT ${SHORT}, would, rejected, parts FROM imports WHERE site = ? AND id = ?`;
  const row = await db.prepare(sql).bind(key.site, key.id).first<DetailRow>();
  if (!row) return null;
  const would = row.would === "{}" ? { removed: [], prices: [] } : JSON.parse(row.would);
  const { rejected, parts } = row;
  return { ...toRecord(row), would, rejected: JSON.parse(rejected), parts: JSON.parse(parts) };
}

/** When the catalogue was last brought up to date; null for never. */
export async function selectLastApplied(db: D1Database, site: string): Promise<number | null> {
  const sql = "SELECT max(finished_at) AS at FROM imports WHERE site = ? AND status = 'applied'";
  return (await db.prepare(sql).bind(site).first<{ at: number | null }>())?.at ?? null;
}
