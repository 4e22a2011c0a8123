import type { Hours } from "../schedule/isWithinHours.ts";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Hours of the week: `Mon, Tue 09:00 to 18:00`. */
export function hoursWords({ days, from, to }: Hours): string {
  const named = days ? days.map((day) => DAYS[day - 1]).join(", ") : "every day";
  return from === undefined && to === undefined
    ? named
    : `${named} ${from ?? "00:00"} to ${to ?? "24:00"}`;
}
