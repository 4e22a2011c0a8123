import type { CandourEvent } from "../../../sdk/wire/index.ts";

/** Items that the events are about, each once. */
export function itemsOf(events: readonly CandourEvent[]): string[] {
  return [...new Set(events.flatMap((event) => event.items?.map((item) => item.item_id) ?? []))];
}
