import type { Core } from "../Core.ts";
import { root } from "../root.ts";
import type { ProductView } from "./ProductView.ts";
import { readMicrodata } from "./readMicrodata.ts";
import { readOpenGraph } from "./readOpenGraph.ts";

/**
 * The product that a page is about whose JSON-LD does not say it at the first look: by a closer one, by microdata or RDFa Lite,
 * else by Open Graph; null where it is none's. What is told and asked from then on is of that product's page.
 */
export async function markedProduct(core: Core): Promise<ProductView | null> {
  const stated = core.nodes().length
    ? // Where it can't be had the rest of the page is read.
      await import("./statedProduct.ts").then(
        (late) => late.statedProduct(core),
        () => null,
      )
    : null;
  const view = stated ?? readMicrodata() ?? readOpenGraph();
  const item_id = view?.items[0]?.item_id;
  // What a page says of itself stands.
  const isSaid = core.settings.pageType ?? root.querySelector("[data-page-type]");
  if (item_id && !isSaid && item_id !== core.page().item_id) {
    const { page } = core;
    const here = addressOf();
    core.page = () => {
      if (here === addressOf()) return { ...page(), type: "product", item_id };
      core.page = page;
      return page();
    };
  }
  return view;
}

const addressOf = (): string => location.pathname + location.search;
