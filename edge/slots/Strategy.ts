import type { Candidate } from "./Candidate.ts";
import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

export interface StrategyRequest {
  readonly scene: Scene;
  readonly slot: SlotDefinition;
  /** How many candidates are worth having: more than are shown, for filters take some. */
  readonly wanted: number;
}

/** Proposes items, best first; none where it has nothing true to say. */
export type Strategy = (request: StrategyRequest) => Promise<readonly Candidate[]>;
