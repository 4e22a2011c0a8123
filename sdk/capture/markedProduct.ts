import type { Core } from "../Core.ts";
import type { ProductView } from "./ProductView.ts";
import { readMicrodata } from "./readMicrodata.ts";
import { readOpenGraph } from "./readOpenGraph.ts";

/**
 * The product that a page is about whose JSON-LD does not say it at the first look: by a closer one, by microdata or RDFa Lite,
 * else by Open Graph; null where it is none's.
 */
export async function markedProduct(
  core: Pick<Core, "product" | "nodes">,
): Promise<ProductView | null> {
  const stated = core.nodes().length
    ? // Where it can't be had the rest of the page is read.
      await import("./statedProduct.ts").then(
        (late) => late.statedProduct(core),
        () => null,
      )
    : null;
  return stated ?? readMicrodata() ?? readOpenGraph();
}
