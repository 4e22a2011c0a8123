import { root } from "../../root.ts";
import { isRecord } from "../../wire/isRecord.ts";
import type { LdNode } from "../../wire/ldNodes.ts";
import type { ProductView } from "../ProductView.ts";
import { plainNode } from "../plainNode.ts";
import { productOf } from "../productOf.ts";
import type { Card } from "./Card.ts";

const PRODUCT = /\bProduct(Group)?\b/;

/** The products of JSON-LD lists, each with the link that leads to it; what nothing leads to is not on show. */
export function statedCards(nodes: readonly LdNode[]): Card[] {
  const products = [...nodes, ...nodes.flatMap((node) => listed(node["itemListElement"]))].filter(
    (node) => [node["@type"]].flat().some((type) => typeof type === "string" && PRODUCT.test(type)),
  );
  if (!products.length) return [];
  const links = new Map<string, Element>();
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    if (!links.has(link.pathname)) links.set(link.pathname, link);
  }
  return products.flatMap((node) => {
    const element = links.get(pathOf(node["url"] ?? node["@id"]));
    const read = (): ProductView | null => {
      const plain = plainNode(node);
      return productOf((name) => plain[name]);
    };
    return element ? [{ element, read }] : [];
  });
}

/** What stands at the places of a list; a place may have the address that its product has not. */
function listed(places: unknown): Record<string, unknown>[] {
  if (!Array.isArray(places)) return [];
  return places.filter(isRecord).map((place) => {
    const { item } = place;
    return isRecord(item) ? { url: place["url"], ...item } : place;
  });
}

function pathOf(url: unknown): string {
  try {
    return new URL(typeof url === "string" ? url : "//", location.href).pathname;
  } catch {
    return "";
  }
}
