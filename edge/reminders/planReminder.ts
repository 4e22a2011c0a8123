import { allows, type ReminderKind } from "../../sdk/wire/index.ts";
import { consentOf } from "../shopper/consentOf.ts";
import { allReminders } from "../shopper/queriesOfReminders.ts";
import { linkOf } from "../shopper/queriesOfService.ts";
import type { Terms } from "../shopper/Terms.ts";
import { contactOf } from "./contactOf.ts";
import { hasMessage, putMessage } from "./queriesOfMessages.ts";
import { usableChannels } from "./usableChannels.ts";
import { whenToSend } from "./whenToSend.ts";

/** What came true of an item. */
export interface CameTrue {
  readonly item_id: string;
  readonly kind: ReminderKind;
}

/** Plans the message of a reminder that came true, once for each reminder; gives true. Run it in a transaction. */
export function planReminder(sql: SqlStorage, { item_id, kind }: CameTrue, terms: Terms): true {
  if (!allows(consentOf(sql, terms), "personalisation")) return true;
  const reminder = allReminders(sql).find((one) => one.item_id === item_id && one.kind === kind);
  if (!reminder || reminder.channel === "site" || hasMessage(sql, reminder.id)) return true;
  const choices = contactOf(sql, terms.timeZone);
  if (!usableChannels(choices, linkOf(sql)).includes(reminder.channel)) return true;
  const send_at = whenToSend(sql, terms.now, { choices, siteTimeZone: terms.timeZone });
  putMessage(sql, {
    ...{ id: reminder.id, kind, item_id, channel: reminder.channel, at: terms.now, send_at },
    ...{ state: "waiting", why: null, responded_hour: null },
  });
  return true;
}
