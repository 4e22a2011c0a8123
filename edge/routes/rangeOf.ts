import type { Context } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { parsed } from "../platform/parsed.ts";
import type { Site } from "../platform/Site.ts";
import { type DayRange, dateOfDay, parseRange } from "../reports/report/parseRange.ts";

/** The days that a report is asked about, and what every report says of them. */
export function rangeOf(
  c: Context<AppEnv>,
  site: Site,
): DayRange & { readonly told: Readonly<Record<string, string | number>> } {
  const { id, time_zone, currency, settings } = site;
  const range = parsed(
    parseRange(
      { from: c.req.query("from"), to: c.req.query("to") },
      { timeZone: time_zone, now: Date.now() },
    ),
  );
  const dates = { from: dateOfDay(range.from), to: dateOfDay(range.to) };
  return { ...range, told: { site: id, ...dates, time_zone, currency, k: settings.k } };
}
