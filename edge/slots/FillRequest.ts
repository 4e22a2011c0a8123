import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import type { SlotTracer } from "./trace/SlotTracer.ts";

export interface FillRequest {
  readonly scene: Scene;
  readonly slot: SlotDefinition;
  readonly limit: number;
  /** Shown in other slots of the same request. */
  readonly taken: ReadonlySet<number>;
  /** 32 random bits that decide whether and what a slot explores; null for neither. */
  readonly seed?: number | null;
  /** Takes down how it went, where somebody asked. */
  readonly trace?: SlotTracer | undefined;
}
