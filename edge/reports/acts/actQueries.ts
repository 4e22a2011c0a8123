import type { ReportCell } from "../ReportMessage.ts";
import type { Act } from "./Act.ts";
import type { Total } from "./Total.ts";

/** SQL of the measurement part of a shopper object; edge/shopper/schema.ts has its tables. */

/** Beyond this nothing more is counted for the shopper until acts grow old: no person does so much in two weeks. */
const ACTS_MAX = 3_000;

export function insertAct(sql: SqlStorage, act: Act): void {
  sql.exec(
    `INSERT OR IGNORE INTO acts (id, at, body) SELECT ?1, ?2, ?3
     WHERE (SELECT count(*) FROM acts) < ${ACTS_MAX}`,
    act.id,
    act.at,
    JSON.stringify(act),
  );
}

export function allActs(sql: SqlStorage): Act[] {
  const rows = sql.exec<{ body: string }>("SELECT body FROM acts").toArray();
  return rows.map((row): Act => JSON.parse(row.body));
}

export function updateAct(sql: SqlStorage, act: Act): void {
  sql.exec("UPDATE acts SET body = ? WHERE id = ?", JSON.stringify(act), act.id);
}

export function deleteActsBefore(sql: SqlStorage, at: number): void {
  sql.exec("DELETE FROM acts WHERE at < ?", at);
}

/** What the reports have been told of this shopper. */
export function allTotals(sql: SqlStorage): Total[] {
  return sql
    .exec<{ body: string }>("SELECT body FROM measured")
    .toArray()
    .map((row): Total => JSON.parse(row.body));
}

export function replaceTotals(sql: SqlStorage, totals: readonly Total[]): void {
  sql.exec("DELETE FROM measured");
  for (const total of totals)
    sql.exec("INSERT INTO measured (body) VALUES (?)", JSON.stringify(total));
}

export function insertReport(sql: SqlStorage, id: string, cells: readonly ReportCell[]): void {
  sql.exec("INSERT INTO report_outbox (id, body) VALUES (?, ?)", id, JSON.stringify(cells));
}

export interface ReportRow extends Record<string, SqlStorageValue> {
  seq: number;
  id: string;
  body: string;
}

export function nextReports(sql: SqlStorage, limit: number): ReportRow[] {
  const next = "SELECT seq, id, body FROM report_outbox ORDER BY seq LIMIT ?";
  return sql.exec<ReportRow>(next, limit).toArray();
}

export function deleteReportsUpTo(sql: SqlStorage, seq: number): void {
  sql.exec("DELETE FROM report_outbox WHERE seq <= ?", seq);
}

/** Ends the measurement of this shopper: what was told stays told, what comes later is somebody new. */
export function forgetMeasured(sql: SqlStorage): void {
  sql.exec("DELETE FROM acts");
  sql.exec("DELETE FROM measured");
}
