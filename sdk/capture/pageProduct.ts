import { mainProduct } from "../wire/mainProduct.ts";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import type { ProductView } from "./ProductView.ts";
import { productOf } from "./productOf.ts";
import { readMicrodata } from "./readMicrodata.ts";
import { readOpenGraph } from "./readOpenGraph.ts";

/** The product that the page is about, by JSON-LD, else microdata, else Open Graph; null where it is about none or many. */
export function pageProduct(): ProductView | null {
  const node = mainProduct(jsonLdNodes());
  return (node && productOf((name) => node[name])) || readMicrodata() || readOpenGraph();
}
