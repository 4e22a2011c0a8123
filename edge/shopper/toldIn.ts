import { REMINDER_KINDS, type ReminderKind } from "../../sdk/wire/index.ts";

/** A reminder that a decision told to have come true. */
export interface ToldReminder {
  readonly item_id: string;
  readonly kind: ReminderKind;
}

/** The reminders among the items of a decision, by their reasons. */
export function toldIn(
  items: readonly { readonly item_id: string; readonly reason: { readonly code: string } }[],
): ToldReminder[] {
  const told: ToldReminder[] = [];
  for (const { item_id, reason } of items) {
    const kind = REMINDER_KINDS.find((one) => one === reason.code);
    if (kind) told.push({ item_id, kind });
  }
  return told;
}
