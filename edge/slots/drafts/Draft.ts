import type { SlotDefinition } from "../SlotDefinition.ts";

/** A slot as it is being edited, and who saved it last. */
export interface Draft {
  readonly slot: SlotDefinition;
  /** As it is kept: what a later save is held against. */
  readonly text: string;
  readonly savedAt: number;
  readonly savedBy: string | null;
}
