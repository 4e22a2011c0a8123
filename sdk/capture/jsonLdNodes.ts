import { root } from "../root.ts";
import { type LdNode, ldNodes } from "../wire/ldNodes.ts";

const LD_JSON = /ld\+json/i;

/** The nodes that this page's JSON-LD is about. */
export function jsonLdNodes(): LdNode[] {
  // By name alone a browser knows them already; a selector makes it go through every element.
  return ldNodes([...root.getElementsByTagName("script")].filter(({ type }) => LD_JSON.test(type)));
}
