import { PAGE_TYPES } from "./events.ts";
import { LIMITS } from "./limits.ts";
import type { SlotsPage } from "./messages.ts";
import { ITEM_ID } from "./parseItem.ts";
import type { Reader } from "./reader.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

const TITLE = { maxChars: LIMITS.titleChars };

/** The page for which slots are asked. */
export function readPage(page: Reader | undefined): SlotsPage {
  const url = page?.text("url", { maxChars: 8_192 });
  const type = page?.oneOf("type", PAGE_TYPES);
  page?.need("url", url);
  page?.need("type", type);
  return withoutAbsent({
    url: url ?? "",
    type: type ?? "other",
    item_id: page?.text("item_id", ITEM_ID),
    category: page?.text("category", TITLE),
    search_term: page?.text("search_term", TITLE),
    cart: page?.texts("cart", LIMITS.itemsPerEvent, ITEM_ID),
  });
}
