import { root } from "../root.ts";
import type { Settings } from "../settingsOf.ts";
import { PAGE_TYPES } from "../wire/events.ts";
import type { PageType, SlotsPage } from "../wire/index.ts";
import { itemIdOf } from "./itemIdOf.ts";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import { mainProduct } from "./mainProduct.ts";

const BY_PATH: readonly [PageType, RegExp][] = [
  ["home", /^\/([a-z]{2}(-[a-z]{2})?\/?)?(index\.\w+)?$/i],
  ["checkout", /\/checkout/i],
  ["cart", /\/(cart|basket)\b/i],
  ["search", /\/(catalog)?search\b/i],
];
/** Several events of one moment are of one page; a page that changes by itself is read anew. */
const FRESH_MS = 300;
const TERM_CHARS = 300;

/**
 * Tells what page this is, now: by `data-page-type` on the script tag, the body or another element, with `data-item-id`,
 * `data-category`, `data-search-term` and `data-cart` (ids parted by spaces) beside it, else by markup and path.
 */
export function createPage(settings: Settings, script: HTMLElement | null): () => SlotsPage {
  function read(): SlotsPage {
    const holder = script?.dataset.pageType
      ? script
      : (root.querySelector("body[data-page-type]") ?? root.querySelector("[data-page-type]"));
    const said = (name: string): string | undefined =>
      holder?.getAttribute(`data-${name}`)?.trim().slice(0, TERM_CHARS) || undefined;
    const saidType = said("page-type");
    // A page that says its type says its product too: markup is looked for only where that can matter.
    const item = said("item-id") ?? (!saidType || saidType === "product" ? itemOfPage() : "");
    const type =
      PAGE_TYPES.find((one) => one === saidType) ??
      settings.pageType ??
      (item ? "product" : BY_PATH.find(([, form]) => form.test(location.pathname))?.[0]) ??
      "other";
    const category = said("category");
    const term = said("search-term") ?? (type === "search" && searchTerm());
    const cart = said("cart")?.split(/[\s,]+/);
    return {
      url: location.origin + location.pathname,
      type,
      ...(item && type === "product" && { item_id: item }),
      ...(category && { category }),
      ...(term && { search_term: term }),
      ...(cart && { cart }),
    };
  }

  let page: SlotsPage;
  let readAt = 0;
  let href = "";
  return () => {
    const now = Date.now();
    if (href !== location.href || Math.abs(now - readAt) > FRESH_MS) {
      page = read();
      readAt = now;
      href = location.href;
    }
    return page;
  };
}

/** The product's id by JSON-LD, microdata or Open Graph, in this order. */
function itemOfPage(): string {
  const node = mainProduct(jsonLdNodes());
  if (node) return itemIdOf((name) => node[name]);
  const scopes = root.querySelectorAll('[itemtype$="schema.org/Product" i]:not([itemprop])');
  const [scope] = scopes;
  if (scope && scopes.length === 1) {
    return itemIdOf((name) => {
      const element = scope.querySelector(`[itemprop~="${name}"]`);
      return element?.getAttribute("content") ?? element?.textContent;
    });
  }
  const tag = root.querySelector('meta[property="product:retailer_item_id"]');
  return tag?.getAttribute("content")?.trim() ?? "";
}

/** What was submitted to a search, from the parameters in use for it; never what is being typed. */
function searchTerm(): string | undefined {
  for (const [name, term] of new URLSearchParams(location.search)) {
    if (/^(q|s|query|search(_query)?)$/.test(name) && term) return term.slice(0, TERM_CHARS);
  }
  return undefined;
}
