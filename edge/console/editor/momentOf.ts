import { dateAndTime } from "./dateAndTime.ts";

/** The moment at which the site's clock says this; null for no date, undefined for what is none. Midnight without a time. */
export function momentOf(date: string, time: string, timeZone: string): number | null | undefined {
  if (date === "") return null;
  const clock = time === "" ? "00:00" : time;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(clock)) return undefined;
  const wanted = Date.parse(`${date}T${clock}:00Z`);
  if (Number.isNaN(wanted)) return undefined;
  // Twice: the first guess may lie on the other side of a change of the clock.
  let at = wanted;
  for (let i = 0; i < 2; i++) {
    const [d, t] = dateAndTime(at, timeZone);
    at += wanted - Date.parse(`${d}T${t}:00Z`);
  }
  return at;
}
