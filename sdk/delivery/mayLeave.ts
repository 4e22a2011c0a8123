import type { Core } from "../Core.ts";
import { EVENT_PURPOSES, type EventName } from "../wire/events.ts";
import type { Purpose } from "../wire/purposes.ts";

/**
 * Whether an event may go to the edge: a granted purpose needs it. "Only on this device" is a promise about what is sent:
 * of what personalisation would know nothing goes to another purpose either, but for what measurement counts.
 */
export function mayLeave(consent: Core["consent"], name: EventName): boolean {
  const purposes: readonly Purpose[] | undefined = EVENT_PURPOSES[name];
  const staysHere = consent.isOnDevice() && purposes?.includes("personalisation");
  return !!purposes?.some(
    (purpose) => consent.allows(purpose) && (!staysHere || purpose === "measurement"),
  );
}
