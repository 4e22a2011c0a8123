import { itemIdOf } from "./itemIdOf.ts";
import type { LdNode } from "./ldNodes.ts";

/**
 * The one product that a page's JSON-LD is about; undefined on a page of several, or of none that has an id. Never throws,
 * whatever JSON it came from.
 */
export function mainProduct(nodes: readonly LdNode[]): LdNode | undefined {
  // A group stands for its variants.
  const groups: [string, LdNode][] = [];
  const products: [string, LdNode][] = [];
  for (const node of nodes) {
    try {
      const type = String(node["@type"]);
      const id = /\bProduct(Group|Model|)\b/.test(type) && itemIdOf((name) => node[name]);
      if (id) (/Group/.test(type) ? groups : products).push([id, node]);
    } catch {
      // Not everything in JSON can be made a text of.
    }
  }
  const [first, ...others] = groups.length ? groups : products;
  // Themes and plug-ins each write the product, so the same one may stand there twice.
  return others.some(([id]) => id !== first?.[0]) ? undefined : first?.[1];
}
