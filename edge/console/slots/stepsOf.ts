import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import type { StrategyName } from "../../slots/strategyNames.ts";

/** The strategies of a slot in the order in which they are tried, the last resort at the end. */
export function stepsOf(slot: SlotDefinition): StrategyName[] {
  const chain = chainOf(slot);
  const first = chain.length > 0 ? chain : [slot.strategy];
  return slot.fallback && !first.includes(slot.fallback) ? [...first, slot.fallback] : [...first];
}

/** Without the last resort. */
export function chainOf(slot: SlotDefinition): StrategyName[] {
  return slot.chain.map(({ strategy }) => strategy);
}
