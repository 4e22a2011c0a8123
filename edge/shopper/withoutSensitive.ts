import type { CandourEvent, EventItem } from "../../sdk/wire/index.ts";
import { isSensitive } from "../catalogue/isSensitive.ts";

/** What says nothing of the shopper: what the shop has shown, and what the shopper asks never to see. */
const SAYS_NOTHING = new Set<string>(["slot_impression", "view_item_list", "hide_item"]);
/** What tells of a page that a product event has told of too. */
const OF_PAGE = new Set<string>(["page_view", "item_dwell", "web_vital", "page_error"]);

/**
 * Events without what they would tell of private matters, in order: sensitive products are taken out of each, and an
 * event that was about nothing else, its page, or a search for such a thing is null. It is not kept for any purpose.
 */
export function withoutSensitive(
  events: readonly CandourEvent[],
  isSensitiveItem: (item: EventItem) => boolean,
): (CandourEvent | null)[] {
  const pages = new Set<string>();
  const cleaned = events.map((event): CandourEvent | null => {
    if (isSensitive(event.search_term)) return null;
    const { items } = event;
    if (!items || SAYS_NOTHING.has(event.name)) return event;
    const left = items.filter((item) => !isSensitiveItem(item));
    if (left.length === items.length) return event;
    if (event.name === "view_item" && event.page) pages.add(event.page.url);
    return left.length > 0 ? { ...event, items: left } : null;
  });
  return cleaned.map((event) =>
    event?.page && OF_PAGE.has(event.name) && pages.has(event.page.url) ? null : event,
  );
}
