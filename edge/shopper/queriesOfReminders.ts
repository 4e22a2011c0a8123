import type { ReminderKind } from "../../sdk/wire/index.ts";
import { REMINDER_SEEN_MAX } from "./limits.ts";
import type { Reminder } from "./Reminder.ts";

/** SQL of reminders. */

const COLUMNS = "id, item_id, kind, at, price, low, met_at, seen, channel";
type Row = { [K in keyof Reminder]: Reminder[K] };

/** The latest first. */
export function allReminders(sql: SqlStorage): Reminder[] {
  return sql.exec<Row>(`SELECT ${COLUMNS} FROM reminders ORDER BY at DESC, id`).toArray();
}

/** Keeps a reminder in place of one of the same item and kind. */
export function putReminder(sql: SqlStorage, one: Reminder): void {
  sql.exec(
    `INSERT OR REPLACE INTO reminders (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[one.id, one.item_id, one.kind, one.at, one.price, one.low, one.met_at, one.seen],
    one.channel,
  );
}

/** Gives whether there was one. */
export function deleteReminder(sql: SqlStorage, id: string): boolean {
  return sql.exec("DELETE FROM reminders WHERE id = ? RETURNING id", id).toArray().length > 0;
}

/** Ends what was asked of an item until then. */
export function deleteRemindersOf(sql: SqlStorage, itemId: string, until: number): void {
  sql.exec("DELETE FROM reminders WHERE item_id = ? AND at <= ?", itemId, until);
}

export function markMet(
  sql: SqlStorage,
  { item_id, kind }: { item_id: string; kind: ReminderKind },
  at: number,
): void {
  const mark = `UPDATE reminders SET met_at = ?3
    WHERE item_id = ?1 AND kind = ?2 AND met_at IS NULL AND at <= ?3`;
  sql.exec(mark, item_id, kind, at);
}

export function hasMet(sql: SqlStorage): boolean {
  const any = "SELECT 1 FROM reminders WHERE met_at IS NOT NULL LIMIT 1";
  return sql.exec(any).toArray().length > 0;
}

/** Counts one sight of a reminder that came true; the last one ends it. */
export function countSeen(
  sql: SqlStorage,
  { item_id, kind }: { item_id: string; kind: ReminderKind },
): void {
  const count = `UPDATE reminders SET seen = seen + 1
    WHERE item_id = ? AND kind = ? AND met_at IS NOT NULL`;
  sql.exec(count, item_id, kind);
  sql.exec("DELETE FROM reminders WHERE seen >= ?", REMINDER_SEEN_MAX);
}
