import type { DayRow } from "../reportQueries.ts";

/** Rows by their day, in the order of days. */
export function rowsByDay(rows: readonly DayRow[]): [day: number, rows: DayRow[]][] {
  const days = new Map<number, DayRow[]>();
  for (const row of rows) {
    const held = days.get(row.day);
    if (held) held.push(row);
    else days.set(row.day, [row]);
  }
  return [...days].sort(([a], [b]) => a - b);
}
