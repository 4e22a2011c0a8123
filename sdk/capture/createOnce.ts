import type { CandourEvent } from "../wire/index.ts";
import type { Source } from "./Source.ts";

/** Sources tell of one action within this time of each other. */
const TOGETHER_MS = 3_000;

/**
 * One action is one event, though several sources tell it. A view of an item and a purchase count once a page view; an
 * action of another kind is dropped only where another source has just told it, for a shopper may well do it twice.
 */
export function createOnce(): (event: CandourEvent, source: Source) => boolean {
  const told = new Map<string, { readonly at: number; readonly source: Source }>();
  let path = "";
  /** What the page has told by itself, of which its markup is another form. */
  const said = new Set<string>();
  // Kept by the browser and shown again, it is another view of the same page.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) path = "";
  });
  return (event, source) => {
    const { name, items, transaction_id, at } = event;
    const here = event.page?.url ?? "";
    if (here !== path) {
      path = here;
      said.clear();
      told.clear();
    }
    const ids = items?.map(({ item_id }) => item_id).join() ?? "";
    const key = `${name} ${transaction_id ?? ids} ${event.decision ?? ""}${event.search_term ?? ""}${event.metric ?? ""}`;
    const before = told.get(key);
    if (source === "markup" && said.has(name)) return false;
    if (before) {
      const countsOnce =
        name === "view_item" || transaction_id !== undefined || name === "page_view";
      const isSameAction = before.source !== source && Math.abs(at - before.at) < TOGETHER_MS;
      if (countsOnce || isSameAction) return false;
    }
    told.set(key, { at, source });
    if (source !== "markup" || name === "view_item") said.add(name);
    return true;
  };
}
