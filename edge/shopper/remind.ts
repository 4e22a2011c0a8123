import {
  allows,
  type ContactChannel,
  type ReminderChannel,
  type ReminderRequest,
} from "../../sdk/wire/index.ts";
import type { Wished } from "../catalogue/findWished.ts";
import { randomId } from "../platform/ids.ts";
import { contactOf, saveContact } from "../reminders/contactOf.ts";
import { openOutside } from "../reminders/outside.ts";
import { usableChannels } from "../reminders/usableChannels.ts";
import { consentOf } from "./consentOf.ts";
import { CAPS } from "./limits.ts";
import { putInOutbox } from "./putInOutbox.ts";
import { allReminders, putReminder } from "./queriesOfReminders.ts";
import { linkOf } from "./queriesOfService.ts";
import type { Reminder } from "./Reminder.ts";
import type { Terms } from "./Terms.ts";
import { readVisit } from "./visit.ts";

export type Wish = ReminderRequest & Pick<Wished, "price" | "low">;
export type Reminded =
  | { reminder: Reminder; isNew: boolean }
  | "not_granted"
  | "full"
  | "no_address";

/**
 * Keeps what a shopper asks to be told of, once for each item and kind; one that came true begins anew. Run it in a
 * transaction.
 */
export function remind(sql: SqlStorage, wish: Wish, terms: Terms): Reminded {
  if (!allows(consentOf(sql, terms), "personalisation")) return "not_granted";
  const { item_id, kind, price, low } = wish;
  const channel = wish.channel ?? usualChannel(sql, terms);
  if (channel !== "site" && !linkOf(sql)?.channels?.includes(channel)) return "no_address";
  const held = allReminders(sql);
  const known = held.find((one) => one.item_id === item_id && one.kind === kind);
  if (known && known.met_at === null && known.channel === channel) {
    return { reminder: known, isNew: false };
  }
  if (!known && held.length >= CAPS.reminders) return "full";
  const reminder: Reminder = {
    ...{ id: randomId(), item_id, kind, at: terms.now, price, low },
    ...{ met_at: null, seen: 0, channel },
  };
  putReminder(sql, reminder);
  // What the shop lacks is for its buyers to know: how many wait for an item, not who.
  if (kind === "back_in_stock" && !terms.isAutomated) {
    putInOutbox(sql, [["wish", terms.now, item_id]], readVisit(sql).trail);
  }
  if (channel !== "site") allowChannel(sql, channel, terms);
  return { reminder, isNew: true };
}

/** Where nothing is said of it: the channel that the shopper lets the shop use, else the shop's own pages alone. */
function usualChannel(sql: SqlStorage, { timeZone }: Terms): ReminderChannel {
  return usableChannels(contactOf(sql, timeZone), linkOf(sql))[0] ?? "site";
}

/** To ask for a message by a channel is to allow the channel. */
function allowChannel(sql: SqlStorage, channel: ContactChannel, { timeZone }: Terms): void {
  const { channels } = contactOf(sql, timeZone);
  if (!channels.includes(channel)) saveContact(sql, { channels: [...channels, channel] });
  openOutside(sql);
}
