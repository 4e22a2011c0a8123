import { allows, type ReminderRequest } from "../../sdk/wire/index.ts";
import type { Wished } from "../catalogue/findWished.ts";
import { randomId } from "../platform/ids.ts";
import { consentOf } from "./consentOf.ts";
import { CAPS } from "./limits.ts";
import { allReminders, putReminder } from "./queriesOfReminders.ts";
import type { Reminder } from "./Reminder.ts";
import type { Terms } from "./Terms.ts";

export type Wish = ReminderRequest & Pick<Wished, "price" | "low">;
export type Reminded = { reminder: Reminder; isNew: boolean } | "not_granted" | "full";

/**
 * Keeps what a shopper asks to be told of, once for each item and kind; one that came true begins anew. Run it in a
 * transaction.
 */
export function remind(sql: SqlStorage, wish: Wish, terms: Terms): Reminded {
  if (!allows(consentOf(sql, terms), "personalisation")) return "not_granted";
  const held = allReminders(sql);
  const known = held.find(({ item_id, kind }) => item_id === wish.item_id && kind === wish.kind);
  if (known && known.met_at === null) return { reminder: known, isNew: false };
  if (!known && held.length >= CAPS.reminders) return "full";
  const { item_id, kind, price, low } = wish;
  const reminder: Reminder = {
    ...{ id: randomId(), item_id, kind, at: terms.now, price, low },
    ...{ met_at: null, seen: 0 },
  };
  putReminder(sql, reminder);
  return { reminder, isNew: true };
}
