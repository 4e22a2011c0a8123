import { root } from "../root.ts";
import type { Settings } from "../Settings.ts";
import type { SlotsPage } from "../wire/index.ts";
import { itemIdOf } from "../wire/itemIdOf.ts";
import { pageFrom } from "../wire/pageFrom.ts";
import { pageNode } from "./pageNode.ts";

/** Several events of one moment are of one page; a page that changes by itself is read anew. */
const FRESH_MS = 300;
const SAID_CHARS = 300;

/**
 * Tells what page this is, now: by `data-page-type` on the script tag, the body or another element, with `data-item-id`,
 * `data-category`, `data-search-term` and `data-cart` (ids parted by spaces) beside it, else by markup and path.
 */
export function createPage(settings: Settings, script: HTMLElement | null): () => SlotsPage {
  function read(): SlotsPage {
    const holder = script?.dataset.pageType ? script : root.querySelector("[data-page-type]");
    return pageFrom(new URL(location.href), {
      said: (name) =>
        holder?.getAttribute(`data-${name}`)?.trim().slice(0, SAID_CHARS) || undefined,
      item: itemOfPage,
      type: settings.pageType,
    });
  }

  let page: SlotsPage;
  let readAt = 0;
  let href = "";
  return () => {
    const now = performance.now();
    if (href !== location.href || now - readAt > FRESH_MS) {
      page = read();
      readAt = now;
      href = location.href;
    }
    return page;
  };
}

/** The product's id by JSON-LD, microdata or Open Graph, in this order. */
function itemOfPage(): string {
  const node = pageNode();
  // Only where it matters, and once: a selector makes the browser go through every element.
  if (node) return itemIdOf((name) => node[name]);
  const [scope, other] = root.querySelectorAll(
    '[itemtype$="schema.org/Product" i]:not([itemprop])',
  );
  const tag = root.querySelector('meta[property="product:retailer_item_id"]');
  return itemIdOf((name) => {
    const element = scope && !other ? scope.querySelector(`[itemprop~="${name}"]`) : tag;
    return element?.getAttribute("content") ?? element?.textContent;
  });
}
