import type { LdNode } from "../wire/ldNodes.ts";
import { mainProduct } from "../wire/mainProduct.ts";
import { jsonLdNodes } from "./jsonLdNodes.ts";

/** The one product that the page's JSON-LD is about. */
export const pageNode = (): LdNode | undefined => mainProduct(jsonLdNodes());
