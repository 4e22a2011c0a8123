import type { ContactChoices } from "../../sdk/wire/index.ts";
import { HOUR_MS } from "../platform/time.ts";
import { allHabits } from "../shopper/queriesOfShopping.ts";
import { learnedHour } from "./learnedHour.ts";
import { allMessages } from "./queriesOfMessages.ts";
import { hourOfDay, sendTime } from "./sendTime.ts";

/** The hour at which this shopper mostly looks here, in the shop's time zone. */
export function learnedHourOf(sql: SqlStorage): number | null {
  const responses = allMessages(sql).flatMap((one) => one.responded_hour ?? []);
  return learnedHour(allHabits(sql), responses);
}

/** When a message that could go at `from` goes: at the hour the shopper chose, else at the one learnt, never in quiet hours. */
export function whenToSend(
  sql: SqlStorage,
  from: number,
  { choices, siteTimeZone }: { choices: ContactChoices; siteTimeZone: string },
): number {
  if (choices.hour !== null) return sendTime(from, choices, choices.hour);
  const learned = learnedHourOf(sql);
  if (learned === null) return sendTime(from, choices, null);
  // Habits are kept by the shop's clock; what is asked for is the same moment on the shopper's.
  const offset = hourOfDay(from, choices.time_zone) - hourOfDay(from, siteTimeZone);
  return sendTime(from, choices, (learned + offset + 24) % 24);
}

/** How long a message may be put off before it is out of date. */
export const STALE_AFTER_MS = 14 * 24 * HOUR_MS;
