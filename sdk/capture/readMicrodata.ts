import { root } from "../root.ts";
import { markedView } from "./markedView.ts";
import type { ProductView } from "./ProductView.ts";
import { productMarks } from "./productMarks.ts";

const MAIN = /mainEntity/;

/** The page's one product in microdata or RDFa Lite; null for none or several. */
export function readMicrodata(): ProductView | null {
  for (const [mark, marked] of productMarks(root)) {
    // What another thing mentions, and what stands within another product, is not what the page is about.
    const products = marked.filter(
      (element) =>
        MAIN.test(element.getAttribute(mark.prop) ?? "mainEntity") &&
        !marked.some((other) => other !== element && other.contains(element)),
    );
    const [product] = products;
    if (!product || products.length > 1) continue;
    // A group without an id is known by the first of its variants that has one.
    const variants = product.querySelectorAll(`[${mark.prop}~="hasVariant"]`);
    for (const one of [product, ...variants]) {
      const view = markedView(one, mark);
      if (view) return view;
    }
  }
  return null;
}
