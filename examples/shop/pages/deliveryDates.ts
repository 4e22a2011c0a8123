const DAY_MS = 86_400_000;

const LONG = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "Europe/London",
});
const SHORT = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  timeZone: "Europe/London",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "numeric", timeZone: "Europe/London" });

/** The day so many working days after `now`. */
function workingDaysAfter(now: Date, days: number): Date {
  let day = now;
  for (let left = days; left > 0; ) {
    day = new Date(day.getTime() + DAY_MS);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return day;
}

/** "between Tuesday 24 and Thursday 26 November": two to four working days from now. */
export function deliveryDates(now: Date): string {
  const first = workingDaysAfter(now, 2);
  const last = workingDaysAfter(now, 4);
  const start =
    MONTH.format(first) === MONTH.format(last) ? SHORT.format(first) : LONG.format(first);
  return `between ${start} and ${LONG.format(last)}`.replaceAll(",", "");
}
