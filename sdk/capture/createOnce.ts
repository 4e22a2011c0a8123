import type { CandourEvent } from "../wire/index.ts";
import type { Source } from "./Source.ts";

/** Sources tell of one action within this time of each other. */
const TOGETHER_MS = 3_000;
/** What a page tells several of at once, each its own by its items. */
const MANY = /_list$|promotion|slot/;

/**
 * One action is one event, though several sources tell it, each perhaps under an id of its own: one names the product, another
 * its variant. A view of an item and a purchase count once a page view; an action of another kind is dropped only where
 * another source has just told it, for a shopper may well do it twice.
 */
export function createOnce(): (event: CandourEvent, source: Source) => boolean {
  const known = new Set<string>();
  const last = new Map<string, { readonly at: number; readonly source: Source }>();
  /** What the page has told by itself, of which its markup is another form. */
  const said = new Set<string>();
  let path = "";
  let query = "";
  // Kept by the browser and shown again, it is another view of the same page.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) path = "";
  });
  return (event, source) => {
    const { name, items, transaction_id, at } = event;
    const here = event.page?.url ?? "";
    if (here !== path) {
      known.clear();
      last.clear();
    }
    // A query may say which product it is, or only which variant of it: the same one is known already.
    if (here !== path || location.search !== query) said.clear();
    path = here;
    query = location.search;
    const action = `${name} ${transaction_id} ${event.decision} ${event.search_term} ${event.metric}`;
    const key = transaction_id ? action : `${action} ${items?.map(({ item_id }) => item_id)}`;
    // A page that calls names the very product.
    const kind = source === "call" || MANY.test(name) ? key : action;
    const isSameAction = [key, kind].some((one) => {
      const before = last.get(one);
      return before && before.source !== source && Math.abs(at - before.at) < TOGETHER_MS;
    });
    const countsOnce = name === "view_item" || name === "page_view" || transaction_id;
    const isTold =
      isSameAction || (source === "markup" && said.has(name)) || (countsOnce && known.has(key));
    known.add(key);
    if (isTold) return false;
    for (const one of [key, kind]) last.set(one, { at, source });
    if (source !== "markup" || name === "view_item") said.add(name);
    return true;
  };
}
