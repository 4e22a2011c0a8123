import type { CandourEvent } from "../wire/events.ts";
import { isRecord } from "../wire/isRecord.ts";

/** Our own entry of a store, unless another script wrote there. */
export function isStoredEvent(value: unknown): value is CandourEvent {
  return isRecord(value) && typeof value.id === "string" && typeof value.at === "number";
}
