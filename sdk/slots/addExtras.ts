import type { Decision } from "../wire/index.ts";
import { placeBlocks } from "./placeBlocks.ts";
import type { SlotState } from "./SlotState.ts";
import { type Helping, showHelp } from "./showHelp.ts";

/** Adds what few decisions have to what is drawn of one: the shop's own blocks, or help. */
export function addExtras(state: SlotState, decision: Decision, parts: Helping): void {
  if (decision.blocks) placeBlocks(state, decision.blocks);
  if (decision.help) showHelp(state, decision, parts);
}
