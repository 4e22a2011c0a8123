import { bad, good, type Result } from "../../../sdk/wire/index.ts";
import { DAY_MS } from "../../platform/time.ts";
import { dayNumber } from "../../slots/dayNumber.ts";
import { SPAN_DAYS } from "../metrics.ts";

/** Whole days since the epoch in the site's time zone, both included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const USUAL_DAYS = 28;

/** Reads `from` and `to`: a date (2026-11-21) or milliseconds since the epoch. Without them: the last 28 days. */
export function parseRange(
  given: { from: string | undefined; to: string | undefined },
  site: { timeZone: string; now: number },
): Result<DayRange> {
  const to = given.to ? dayOf(given.to, site.timeZone) : dayNumber(site.now, site.timeZone);
  if (to === null) return bad("to", EXPECTED);
  const from = given.from ? dayOf(given.from, site.timeZone) : to - USUAL_DAYS + 1;
  if (from === null) return bad("from", EXPECTED);
  if (from > to) return bad("from", "must not be after to");
  if (to - from >= SPAN_DAYS) return bad("from", `must be at most ${SPAN_DAYS} days before to`);
  return good({ from, to });
}

const EXPECTED = "must be a date as 2026-11-21, or milliseconds since the epoch";

function dayOf(text: string, timeZone: string): number | null {
  if (/^\d{9,14}$/.test(text)) return dayNumber(Number(text), timeZone);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = Date.parse(text) / DAY_MS;
  // 30 February is 2 March to some; to us it is a slip.
  return Number.isInteger(day) && day >= 0 && dateOfDay(day) === text ? day : null;
}

export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
