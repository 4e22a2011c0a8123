import type { Decision } from "../../../sdk/wire/index.ts";
import type { SlotTrace } from "./SlotTrace.ts";

/** One sentence on what filled a slot, what stood in, or why it is empty. */
export function whyOf(
  { places, steps, left_out }: Pick<SlotTrace, "places" | "steps" | "left_out">,
  decision: Decision,
): string {
  const causes = left_out.causes.filter(({ cause }) => cause !== "no_room");
  const reasons = causes.map(({ count, text }) => `${count} ${text}`).join(", ");
  if (places.length === 0) {
    const tried = steps.map(({ name }) => name).join(", ");
    return reasons
      ? `Everything that was proposed is left out: ${reasons}. The shop's own content stays.`
      : `Nothing was proposed by ${tried || "any strategy"}. The shop's own content stays.`;
  }
  const filled = steps.filter(({ placed }) => placed > 0);
  const said = filled.map(({ name, placed }) => `${placed} from ${name}`).join(", ");
  const pinned = places.filter(({ strategy }) => strategy === "pin").length;
  const pins = pinned > 0 ? `${pinned} pinned` : "";
  const [first] = steps;
  const missing =
    first && first.placed === 0 && decision.strategy !== first.strategy
      ? ` ${first.name} had nothing to show${first.proposed > 0 ? " that may stand here" : ""}.`
      : "";
  return `Filled by ${[pins, said].filter(Boolean).join(", ")}.${missing}`;
}
