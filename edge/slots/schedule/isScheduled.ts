import type { SlotDefinition } from "../SlotDefinition.ts";
import { isWithinHours } from "./isWithinHours.ts";
import { localClock } from "./localClock.ts";

/** Whether a slot is to be shown at a moment; hours are those of the shop's time zone. */
export function isScheduled(
  schedule: SlotDefinition["schedule"],
  { now, timeZone }: { now: number; timeZone: string },
): boolean {
  if (schedule === null) return true;
  const { from, to, weekly } = schedule;
  if ((from !== null && now < from) || (to !== null && now >= to)) return false;
  return weekly === null || isWithinHours(weekly, localClock(now, timeZone));
}
