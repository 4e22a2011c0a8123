import type { Candidate, Placed } from "../Candidate.ts";
import type { StrategyName } from "../strategyNames.ts";
import type { DropCause } from "./DropCause.ts";

/** What brought a strategy into a slot. */
export type StepKind = "strategy" | "chain" | "akin" | "fallback" | "last_resort";

export interface TracedStep {
  readonly strategy: StrategyName;
  readonly kind: StepKind;
  proposed: number;
  placed: number;
}

/** Where a candidate stood by its score alone, and where after boosts and buries. */
export interface TracedRank {
  readonly candidate: Candidate;
  readonly strategy: StrategyName;
  readonly from: number;
  readonly to: number;
  readonly of: number;
  readonly factor: number;
}

/** Takes down how one slot was filled; there only where somebody asked to see it. */
export interface SlotTracer {
  readonly steps: TracedStep[];
  /** What is shown, in its order. */
  picks: readonly Placed[];
  readonly ranks: Map<number, TracedRank>;
  readonly dropped: Map<number, { cause: DropCause; strategy: StrategyName | "pin" }>;
  /** Pins that could not be set, by the item id they name. */
  readonly pinsDropped: Map<string, DropCause>;
}

export function createTracer(): SlotTracer {
  return { steps: [], picks: [], ranks: new Map(), dropped: new Map(), pinsDropped: new Map() };
}
