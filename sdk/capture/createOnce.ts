import type { CandourEvent } from "../wire/index.ts";
import type { Source } from "./Source.ts";

/** Sources tell of one action within this time of each other. */
const TOGETHER_MS = 3_000;
/** A page that stays open for long tells of thousands: the oldest are forgotten. */
const TOLD_KEPT = 999;
/** What a page tells several of at once, each its own by its items. */
const MANY = /_list$|promotion|slot/;

/** An event and who told of it. */
export interface Told {
  readonly event: CandourEvent;
  readonly source: Source;
  /** All that it says of what was done, and to what. */
  readonly key: string;
  /** What was done. */
  readonly kind: string;
  readonly query: string;
  /** Another source had told of the action before. */
  readonly isAgain: boolean;
}

/**
 * One action is one event, though several sources tell it, each perhaps under an id of its own: one names the product, another
 * its variant. A view of an item and a purchase count once a page view; an action of another kind is dropped only where
 * another source has just told it, for a shopper may well do it twice.
 *
 * Answers true for the first to tell, else false; of a view that others have told under another id only, what they told: it
 * takes a closer look to know whether it is of the same product.
 */
export function createOnce(): (event: CandourEvent, source: Source) => boolean | readonly Told[] {
  let told: Told[] = [];
  let path = "";
  // Kept by the browser and shown again, it is another view of the same page.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) told = [];
  });
  return (event, source) => {
    const { name, items, transaction_id, at } = event;
    const here = event.page?.url ?? "";
    if (here !== path) told = [];
    path = here;
    const action = `${name} ${transaction_id} ${event.decision} ${event.search_term} ${event.metric}`;
    const key = transaction_id ? action : `${action} ${items?.map(({ item_id }) => item_id)}`;
    // A page that calls names the very product.
    const kind = source === "call" || MANY.test(name) ? key : action;
    // A query may say which product it is, or only which variant of it: the same one is known already.
    const query = location.search;
    const isView = name === "view_item";
    const isKnown =
      (isView || name === "page_view" || transaction_id) && told.some((one) => one.key === key);
    const isAgain =
      isKnown ||
      told.some(
        (one) =>
          !one.isAgain &&
          (source === "markup" && one.event.name === name && one.query === query
            ? // What the page has told by itself, its markup is another form of.
              isView || one.source !== source
            : (one.key === key || one.kind === kind) &&
              one.source !== source &&
              Math.abs(at - one.event.at) < TOGETHER_MS),
      );
    const before = told;
    told = [...told.slice(-TOLD_KEPT), { event, source, key, kind, query, isAgain }];
    return isView && isAgain && !isKnown ? before : !isAgain;
  };
}
