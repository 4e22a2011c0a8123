import type { Core } from "../Core.ts";
import { EVENT_PURPOSES, type EventName } from "../wire/events.ts";

/**
 * Whether an event may go to the edge: a granted purpose needs it. "Only on this device" is a promise about what is sent:
 * then no other purpose learns what the shopper does either, but for what measurement counts.
 */
export function mayLeave(consent: Core["consent"], name: EventName): boolean {
  return EVENT_PURPOSES[name]?.some(
    (purpose) => consent.allows(purpose) && (purpose === "measurement" || !consent.isOnDevice()),
  );
}
