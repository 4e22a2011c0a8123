import type { ReportCell, ReportMessage } from "./ReportMessage.ts";

/** SQL of the reports of one site. */

/** The queue holds a message for 14 days at most; one that comes again after that can't come. */
const SEEN_DAYS = 15;

export function createTables(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS cells (
      day INTEGER NOT NULL, kind TEXT NOT NULL, slot TEXT NOT NULL, variant TEXT NOT NULL,
      metric TEXT NOT NULL, other INTEGER NOT NULL, value REAL NOT NULL,
      PRIMARY KEY (day, kind, slot, variant, metric, other)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS seen (id TEXT PRIMARY KEY, day INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS seen_by_day ON seen (day);
  `);
}

/** False where the message was applied before. */
export function addMessage(sql: SqlStorage, message: ReportMessage, today: number): boolean {
  if (!markSeen(sql, message.id, today)) return false;
  for (const cell of message.cells) addCell(sql, cell);
  return true;
}

/** False where it was marked before. */
export function markSeen(sql: SqlStorage, id: string, today: number): boolean {
  const mark = "INSERT OR IGNORE INTO seen (id, day) VALUES (?, ?)";
  return sql.exec(mark, id, today).rowsWritten > 0;
}

function addCell(sql: SqlStorage, cell: ReportCell): void {
  sql.exec(
    `INSERT INTO cells (day, kind, slot, variant, metric, other, value) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = value + excluded.value`,
    cell.day,
    cell.kind,
    cell.slot,
    cell.variant,
    cell.metric,
    cell.other,
    cell.value,
  );
}

export function deleteOld(sql: SqlStorage, today: number, keptDays: number): void {
  sql.exec("DELETE FROM seen WHERE day < ?", today - SEEN_DAYS);
  sql.exec("DELETE FROM cells WHERE day < ?", today - keptDays);
}

export interface SpanRow extends Record<string, SqlStorageValue> {
  slot: string;
  variant: string;
  metric: string;
  kind: string;
  value: number;
}

/** Everything from one day to another, the last included. */
export function selectSpan(sql: SqlStorage, from: number, to: number): SpanRow[] {
  return sql
    .exec<SpanRow>(
      `SELECT slot, variant, metric, kind, sum(value) AS value FROM cells
       WHERE day BETWEEN ?1 AND ?2 AND (kind = 'sum' OR (kind = 'people' AND other < ?1)
         OR (kind = 'product' AND other <= ?2))
       GROUP BY slot, variant, metric, kind`,
      from,
      to,
    )
    .toArray();
}

export interface DayRow extends SpanRow {
  day: number;
}

/** The same day by day: shoppers are told apart within a day only. */
export function selectDays(sql: SqlStorage, from: number, to: number): DayRow[] {
  return sql
    .exec<DayRow>(
      `SELECT day, slot, variant, metric, kind, sum(value) AS value FROM cells
       WHERE day BETWEEN ?1 AND ?2 AND kind <> 'product' GROUP BY day, slot, variant, metric, kind`,
      from,
      to,
    )
    .toArray();
}

/** For each day of a span all from its beginning to that day, of one slot. */
export function selectSeries(
  sql: SqlStorage,
  about: { slot: string; from: number; to: number },
): DayRow[] {
  return sql
    .exec<DayRow>(
      `WITH RECURSIVE ends (day) AS (SELECT ?2 UNION ALL SELECT day + 1 FROM ends WHERE day < ?3)
       SELECT ends.day AS day, slot, variant, metric, kind, sum(value) AS value
       FROM ends JOIN cells ON cells.day BETWEEN ?2 AND ends.day
       WHERE slot = ?1 AND (kind = 'sum' OR (kind = 'people' AND other < ?2)
         OR (kind = 'product' AND other <= ends.day))
       GROUP BY ends.day, slot, variant, metric, kind`,
      about.slot,
      about.from,
      about.to,
    )
    .toArray();
}
