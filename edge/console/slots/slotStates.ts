import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import type { DraftState } from "../draftState.ts";

export type SlotStage = "live" | "scheduled" | "ended" | "draft" | "leaving";

/** One slot as a list shows it: what it is, and how draft and live differ. */
export interface SlotState {
  readonly slot: SlotDefinition;
  readonly stage: SlotStage;
  /** It is live, and its draft says something else. */
  readonly differs: boolean;
}

/** Every slot that there is, as a draft or live. */
export function slotStates(state: DraftState, now: number): SlotState[] {
  const live = new Map(state.published.map((slot) => [slot.id, slot]));
  const kept = new Set(state.drafts.map(({ id }) => id));
  const changed = new Set(state.changed);
  return [
    ...state.drafts.map((slot): SlotState => {
      const isLive = live.has(slot.id);
      return {
        slot,
        stage: isLive ? stageOf(live.get(slot.id) ?? slot, now) : "draft",
        differs: isLive && changed.has(slot.id),
      };
    }),
    ...state.published
      .filter(({ id }) => !kept.has(id))
      .map((slot): SlotState => ({ slot, stage: "leaving", differs: true })),
  ];
}

function stageOf({ schedule }: SlotDefinition, now: number): SlotStage {
  if (schedule?.from && schedule.from > now) return "scheduled";
  if (schedule?.to && schedule.to <= now) return "ended";
  return "live";
}
