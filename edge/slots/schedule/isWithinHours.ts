import type { LocalClock } from "./localClock.ts";

/** Hours of some days of the week; `to` before `from` reaches over midnight and belongs to the day it began on. */
export interface Hours {
  readonly days?: readonly number[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function isWithinHours(
  { days, from = "00:00", to = "24:00" }: Hours,
  now: LocalClock,
): boolean {
  const isOn = (day: number): boolean => !days || days.includes(day);
  const { day, time } = now;
  if (from < to) return isOn(day) && time >= from && time < to;
  const dayBefore = day === 1 ? 7 : day - 1;
  return (time >= from && isOn(day)) || (time < to && isOn(dayBefore));
}
