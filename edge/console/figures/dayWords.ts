import type { Site } from "../../platform/Site.ts";

/** "Saturday 21 November", in the site's zone. */
export function dayWords(at: number, { locale, time_zone }: Site): string {
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: time_zone,
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return words.format(at).replace(",", "");
}
