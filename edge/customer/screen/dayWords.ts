import type { Phrases } from "./Phrases.ts";

/** A day as one speaks of it: today, yesterday, else its date, in the site's time zone. */
export function dayWords(
  at: number,
  now: number,
  said: { phrases: Phrases; language: string; timeZone: string },
): string {
  const { phrases, language, timeZone } = said;
  const day = (time: number): number => {
    const form = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
    return Date.parse(form.format(time)) / 86_400_000;
  };
  const days = day(now) - day(at);
  if (days <= 0) return phrases.today;
  if (days === 1) return phrases.yesterday;
  const form = new Intl.DateTimeFormat(language, { timeZone, day: "numeric", month: "long" });
  return phrases.date(form.format(at));
}
