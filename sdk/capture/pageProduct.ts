import type { LdNode } from "../wire/ldNodes.ts";
import { markedProduct } from "./markedProduct.ts";
import type { ProductView } from "./ProductView.ts";
import { productOf } from "./productOf.ts";

/** The product that the page is about, by its node of JSON-LD, else microdata, else Open Graph; null where it is about none or many. */
export function pageProduct(node: LdNode | undefined): ProductView | null {
  return (node && productOf((name) => node[name])) ?? markedProduct();
}
