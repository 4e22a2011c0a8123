const FORM = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment of a time on the shop's clock, as `2026-11-23T06:00` or `2026-11-23`; null where the text is no such time. A
 * time that is skipped in spring is the one an hour later; one that comes twice in autumn is the first.
 */
export function msOfLocal(text: string, timeZone: string): number | null {
  const asUtc = FORM.test(text)
    ? Date.parse(`${text.includes("T") ? text : `${text}T00:00`}Z`)
    : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const before = offsetAt(asUtc - 86_400_000, timeZone);
  const after = offsetAt(asUtc + 86_400_000, timeZone);
  // On the day of a change either offset may be the right one: the one that reads back as what was written.
  for (const offset of [before, after]) {
    if (offsetAt(asUtc - offset, timeZone) === offset) return asUtc - offset;
  }
  return asUtc - before;
}

/** How far the clock is ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone,
      dateStyle: "short",
      timeStyle: "medium",
    });
    formats.set(timeZone, format);
  }
  // "sv-SE" writes 2026-11-21 21:05:00.
  return Date.parse(`${format.format(at).replace(" ", "T")}Z`) - Math.floor(at / 1_000) * 1_000;
}
