import type { Site } from "../../platform/Site.ts";

/** "10:14", in the site's zone. */
export function clock(at: number, { locale, time_zone: timeZone }: Site): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(
    at,
  );
}

/** "3 November": a day to put entries under; "Today" and "Yesterday" by name. */
export function dayName(at: number, now: number, { locale, time_zone: timeZone }: Site): string {
  const day = (time: number): string =>
    new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(time);
  if (day(at) === day(now)) return "Today";
  if (day(at) === day(now - 86_400_000)) return "Yesterday";
  const isThisYear = day(at).slice(0, 4) === day(now).slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    ...{ timeZone, day: "numeric", month: "short" },
    ...(!isThisYear && { year: "numeric" }),
  }).format(at);
}

/** "3 Nov, 10:14". */
export function dayAndTime(at: number, site: Site): string {
  const { locale, time_zone: timeZone } = site;
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short" });
  return `${day.format(at)}, ${clock(at, site)}`;
}
