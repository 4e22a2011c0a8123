import type { Site } from "../../platform/Site.ts";

/** Numbers, money and times as the site writes them. */
export interface Words {
  number(value: number): string;
  money(value: number): string;
  wholeMoney(value: number): string;
  /** "Mon 23 Nov, 06:00" */
  time(at: number): string;
  /** "11:40" */
  clock(at: number): string;
  /** "23 Nov" of a day such as 2026-11-23 */
  day(date: string): string;
}

export function wordsOf({ locale, currency, time_zone: timeZone }: Site): Words {
  const number = new Intl.NumberFormat(locale);
  const money = new Intl.NumberFormat(locale, { style: "currency", currency });
  const whole = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  });
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short" });
  const minus = (text: string): string => text.replace("-", "\u2212");
  return {
    number: (value) => minus(number.format(value)),
    money: (value) => minus(money.format(value)),
    wholeMoney: (value) => minus(whole.format(value)),
    time: (at) => time.format(at).replace(/^(\S+?),/, "$1"),
    clock: (at) => clock.format(at),
    day: (date) => day.format(Date.parse(date)),
  };
}
