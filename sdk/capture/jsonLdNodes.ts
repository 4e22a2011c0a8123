import { root } from "../root.ts";
import { type LdNode, ldNodes } from "../wire/ldNodes.ts";

/** The nodes that this page's JSON-LD is about. */
export function jsonLdNodes(): LdNode[] {
  return ldNodes(root.querySelectorAll('script[type="application/ld+json" i]'));
}
