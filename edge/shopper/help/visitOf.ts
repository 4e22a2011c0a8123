import type { CandourEvent } from "../../../sdk/wire/index.ts";
import { VISIT_GAP_MS } from "../limits.ts";

/** Those of the events, the latest first, that belong to the last visit: no pause lies between them. */
export function visitOf(events: readonly CandourEvent[]): readonly CandourEvent[] {
  const end = events.findIndex(({ at }, i) => at - (events[i + 1]?.at ?? at) > VISIT_GAP_MS);
  return end < 0 ? events : events.slice(0, end + 1);
}
