import type { Receipt } from "../../sdk/wire/index.ts";
import { randomId } from "../platform/ids.ts";
import { dayNumber } from "../slots/dayNumber.ts";
import type { ChoiceMessage } from "./ChoiceMessage.ts";

/**
 * Counts that somebody chose, and how: a number by day, way and purpose, with nothing of the shopper or the receipt. What the
 * queue does not take is not counted; a choice never waits for its statistics.
 */
export async function countChoice(
  env: Pick<Env, "CONTRIBUTIONS">,
  at: { site: string; timeZone: string; now: number },
  { via, choices }: Pick<Receipt, "via" | "choices">,
): Promise<void> {
  const { site, timeZone, now } = at;
  const day = dayNumber(now, timeZone);
  const message: ChoiceMessage = { kind: "choice", id: randomId(), site, day, via, choices };
  try {
    await env.CONTRIBUTIONS.send(message, { contentType: "json" });
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "countChoice", kind }));
  }
}
