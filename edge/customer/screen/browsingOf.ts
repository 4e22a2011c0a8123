import type { CandourEvent } from "../../../sdk/wire/index.ts";
import type { Stock } from "./Stocked.ts";

const MAX_RECENT = 20;
const MAX_SEARCHES = 20;

/** What was looked at, searched for and put in the cart lately. */
export function browsingOf(events: readonly CandourEvent[], catalogue: Stock) {
  const seen = new Map<
    string,
    {
      item_id: string;
      title: string | null;
      availability: string | null;
      at: number;
      views: number;
    }
  >();
  for (const event of events) {
    if (event.name !== "view_item") continue;
    for (const { item_id, item_name } of event.items ?? []) {
      const known = seen.get(item_id);
      if (known) known.views += 1;
      else {
        const { title = item_name ?? null, availability = null } = catalogue.get(item_id) ?? {};
        seen.set(item_id, { item_id, title, availability, at: event.at, views: 1 });
      }
    }
  }
  return {
    last_at: events[0]?.at ?? null,
    recent: [...seen.values()].slice(0, MAX_RECENT),
    searches: events
      .flatMap(({ search_term: term, at }) => (term ? [{ term, at }] : []))
      .slice(0, MAX_SEARCHES),
  };
}
