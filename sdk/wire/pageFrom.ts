import { PAGE_TYPES, type PageType } from "./events.ts";
import type { SlotsPage } from "./messages.ts";

/** A page's address; a `URL` is one. */
interface Address {
  readonly origin: string;
  readonly pathname: string;
  readonly searchParams: Iterable<readonly [string, string]>;
}

/** What can be read off a page: in a browser from its document, at the edge from its HTML. */
export interface PageSource {
  /** What it says of itself in `data-NAME`, trimmed; undefined where it says nothing. */
  said(name: string): string | undefined;
  /** The id of the product that its markup is about, or "". */
  item(): string;
  /** What kind it is where it does not say so itself. */
  readonly type?: PageType | undefined;
}

const BY_PATH: readonly [PageType, RegExp][] = [
  ["home", /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.\w+)?$/i],
  ["checkout", /\/checkout/i],
  ["cart", /\/(cart|basket)\b/i],
  ["search", /\/(catalog)?search\b/i],
];
const TERM_CHARS = 300;

/** What page this is, by what it says itself, else by its markup, else by its path. Never throws if its source does not. */
export function pageFrom(address: Address, { said, item, type }: PageSource): SlotsPage {
  const { origin, pathname, searchParams } = address;
  const saidType = said("page-type");
  // A page that says its type says its product too: markup is looked for only where that can matter.
  const id = said("item-id") ?? (!saidType || saidType === "product" ? item() : "");
  const kind =
    PAGE_TYPES.find((one) => one === saidType) ??
    type ??
    (id ? "product" : BY_PATH.find(([, form]) => form.test(pathname))?.[0]) ??
    "other";
  return {
    url: origin + pathname,
    type: kind,
    item_id: (kind === "product" && id) || undefined,
    category: said("category"),
    search_term:
      said("search-term") ?? ((kind === "search" && searchTerm(searchParams)) || undefined),
    cart: said("cart")?.split(/[\s,]+/),
  };
}

/** What was submitted to a search, from the parameters in use for it; never what is being typed. */
function searchTerm(search: Address["searchParams"]): string | undefined {
  for (const [name, term] of search) {
    if (/^(q|s|query|search(_query)?)$/.test(name) && term) return term.slice(0, TERM_CHARS);
  }
  return undefined;
}
