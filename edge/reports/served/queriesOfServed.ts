import type { Served } from "./Served.ts";

/** SQL of what slots answered. */

export function createServedTable(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS served (
      day INTEGER NOT NULL, slot TEXT NOT NULL,
      answers INTEGER NOT NULL, empty INTEGER NOT NULL, slow INTEGER NOT NULL,
      PRIMARY KEY (day, slot)
    ) STRICT, WITHOUT ROWID;
  `);
}

export function addServed(sql: SqlStorage, day: number, served: readonly Served[]): void {
  for (const { slot, answers, empty, slow } of served) {
    sql.exec(
      `INSERT INTO served (day, slot, answers, empty, slow) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET answers = answers + excluded.answers, empty = empty + excluded.empty,
         slow = slow + excluded.slow`,
      ...[day, slot, answers, empty, slow],
    );
  }
}

export function selectServed(sql: SqlStorage, from: number, to: number): Served[] {
  return sql
    .exec<{ slot: string; answers: number; empty: number; slow: number }>(
      `SELECT slot, sum(answers) AS answers, sum(empty) AS empty, sum(slow) AS slow FROM served
       WHERE day BETWEEN ? AND ? GROUP BY slot ORDER BY slot`,
      from,
      to,
    )
    .toArray();
}

export function deleteOldServed(sql: SqlStorage, before: number): void {
  sql.exec("DELETE FROM served WHERE day < ?", before);
}
