import type { ProductView } from "./ProductView.ts";
import { readMicrodata } from "./readMicrodata.ts";
import { readOpenGraph } from "./readOpenGraph.ts";

/** The product that a page without one in JSON-LD is about: by microdata or RDFa Lite, else by Open Graph; null where it is none's. */
export const markedProduct = (): ProductView | null => readMicrodata() ?? readOpenGraph();
