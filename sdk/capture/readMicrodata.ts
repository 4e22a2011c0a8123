import { root } from "../root.ts";
import { markedView } from "./markedView.ts";
import type { ProductView } from "./ProductView.ts";
import { productMarks } from "./productMarks.ts";

/** The page's one product in microdata or RDFa Lite; null for none or several. */
export function readMicrodata(): ProductView | null {
  for (const [mark, marked] of productMarks(root)) {
    const products = marked.filter((element) => !element.hasAttribute(mark.prop));
    const [product] = products;
    if (product && products.length === 1) return markedView(product, mark);
  }
  return null;
}
