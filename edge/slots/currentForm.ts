import type { SlotDefinition } from "./SlotDefinition.ts";

const ADDED = {
  ...{ chain: [], blocks: [], tests: [] },
  ...{ priority: 0, explore: 0, saved_audience: null },
} as const;

/** A definition as it was kept, perhaps before a field came to be, with what that field means when it is not there. */
export function currentForm(kept: SlotDefinition): SlotDefinition {
  const { schedule } = kept;
  return {
    ...ADDED,
    ...kept,
    rules: { ...kept.rules, diversity: kept.rules.diversity ?? 0 },
    schedule: schedule && { ...schedule, weekly: schedule.weekly ?? null },
  };
}
