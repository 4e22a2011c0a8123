import type { SlotDefinition } from "./SlotDefinition.ts";
import { STRATEGIES } from "./strategies/index.ts";
import type { StrategyName } from "./strategyNames.ts";
import type { StepKind } from "./trace/SlotTracer.ts";

/** A strategy on the way to a full slot. */
export interface Step {
  readonly strategy: StrategyName;
  readonly kind: StepKind;
  /** Places it may fill. */
  readonly max: number;
}

/**
 * What is tried in turn. With a chain: its steps, then the slot's fallback, and nothing that nobody asked for. Without one:
 * the strategy, what is akin to it, the slot's own fallback, and at last what is popular.
 */
export function stepsOf({ strategy, chain, fallback }: SlotDefinition): Step[] {
  const steps: Step[] = [];
  const add = (name: StrategyName, kind: StepKind, max = Number.POSITIVE_INFINITY): void => {
    if (!steps.some((step) => step.strategy === name)) steps.push({ strategy: name, kind, max });
  };
  if (chain.length > 0) {
    for (const { strategy: name, max } of chain) add(name, "chain", max ?? undefined);
    if (fallback) add(fallback, "fallback");
    return steps;
  }
  add(strategy, "strategy");
  for (const name of STRATEGIES[strategy].next) add(name, "akin");
  if (fallback) {
    add(fallback, "fallback");
    for (const name of STRATEGIES[fallback].next) add(name, "akin");
  }
  add("popular", "last_resort");
  return steps;
}
