import type { Core } from "../Core.ts";
import type { ProductView } from "./ProductView.ts";
import { readMicrodata } from "./readMicrodata.ts";
import { readOpenGraph } from "./readOpenGraph.ts";
import { statedProduct } from "./statedProduct.ts";

/** The product that the page is about, by JSON-LD, else microdata, else Open Graph; null where it is about none or many. */
export const pageProduct = (core: Pick<Core, "product" | "nodes">): ProductView | null =>
  statedProduct(core) ?? readMicrodata() ?? readOpenGraph();
