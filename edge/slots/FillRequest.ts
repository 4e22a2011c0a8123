import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import type { SlotTracer } from "./trace/SlotTracer.ts";

export interface FillRequest {
  readonly scene: Scene;
  readonly slot: SlotDefinition;
  readonly limit: number;
  /** Shown in other slots of the same request. */
  readonly taken: ReadonlySet<number>;
  /** Takes down how it went, where somebody asked. */
  readonly trace?: SlotTracer | undefined;
}
