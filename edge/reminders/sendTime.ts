import type { ContactChoices } from "../../sdk/wire/index.ts";
import { HOUR_MS, MINUTE_MS } from "../platform/time.ts";
import { hourOfWeek } from "../shopper/hourOfWeek.ts";

/** Days within which an hour comes round, whatever the clocks do. */
const SEARCH_HOURS = 49;
const QUARTER_MS = 15 * MINUTE_MS;

type When = Pick<ContactChoices, "quiet" | "time_zone">;

/** The hour of the day at a place, 0 to 23. */
export const hourOfDay = (at: number, timeZone: string): number => hourOfWeek(at, timeZone) % 24;

/** Whether a moment is within the quiet hours, which may go over midnight. */
export function isQuiet(at: number, { quiet, time_zone }: When): boolean {
  if (!quiet) return false;
  const hour = hourOfDay(at, time_zone);
  return quiet.from < quiet.to
    ? hour >= quiet.from && hour < quiet.to
    : hour >= quiet.from || hour < quiet.to;
}

/**
 * The first moment from `from` on that is not quiet, and at the wished hour where there is one. A wished hour that is quiet, or
 * null, gives way: quiet hours hold always.
 */
export function sendTime(from: number, choices: When, hour: number | null): number {
  const fits = (at: number, wished: number | null): boolean =>
    !isQuiet(at, choices) && (wished === null || hourOfDay(at, choices.time_zone) === wished);
  for (const wished of [hour, null]) {
    if (fits(from, wished)) return from;
    // Zones are set on quarters of an hour, so an hour begins on one of them.
    let at = Math.ceil(from / QUARTER_MS) * QUARTER_MS;
    for (const end = from + SEARCH_HOURS * HOUR_MS; at <= end; at += QUARTER_MS) {
      if (fits(at, wished)) return at;
    }
  }
  return from;
}
