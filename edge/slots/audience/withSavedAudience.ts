import type { SlotDefinition } from "../SlotDefinition.ts";
import type { SavedAudience } from "./SavedAudience.ts";

/** A slot with the conditions of the saved audience that it names written out: what decides looks nothing up. */
export function withSavedAudience(
  slot: SlotDefinition,
  saved: ReadonlyMap<string, SavedAudience>,
): SlotDefinition {
  const shared = slot.saved_audience === null ? undefined : saved.get(slot.saved_audience);
  if (!shared) return slot;
  const own = slot.audience;
  return { ...slot, audience: own ? { all: [shared.conditions, own] } : shared.conditions };
}
