const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a time zone, as days since the epoch: two of them tell whole days apart. */
export function dayNumber(at: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
    formats.set(timeZone, format);
  }
  // "en-CA" writes 2026-11-21.
  return Math.floor(Date.parse(format.format(at)) / 86_400_000);
}
