import { Chip } from "../parts/Chip.tsx";
import { Icon } from "../parts/Icon.tsx";
import type { SlotState } from "./slotStates.ts";

/** Where a slot stands, and beneath whether its draft says something else. */
export function StageChip({ state }: { state: SlotState }) {
  return (
    <>
      {chipOf(state)}
      {state.differs && state.stage !== "leaving" && (
        <span class="st-sub">
          <Icon name="pencil" /> draft differs
        </span>
      )}
    </>
  );
}

function chipOf({ stage }: SlotState) {
  switch (stage) {
    case "live":
      return (
        <Chip icon="dot" tone="good">
          Live
        </Chip>
      );
    case "scheduled":
      return (
        <Chip icon="clock" tone="teal">
          Scheduled
        </Chip>
      );
    case "ended":
      return <Chip icon="clock">Ended</Chip>;
    case "leaving":
      return (
        <Chip icon="cross" tone="bad">
          Goes with the next version
        </Chip>
      );
    default:
      return <Chip icon="pencil">Draft</Chip>;
  }
}
