import { itemIdOf } from "./itemIdOf.ts";
import type { LdNode } from "./ldNodes.ts";

/** The one product that a page's JSON-LD is about; undefined on a page of several, or of none that has an id. */
export function mainProduct(nodes: readonly LdNode[]): LdNode | undefined {
  const idOf = (node: LdNode): string => itemIdOf((name) => node[name]);
  const isA = (kind: RegExp) => (node: LdNode) => kind.test(String(node["@type"])) && idOf(node);
  const products = nodes.filter(isA(/\bProduct(Group|Model)?\b/));
  // A group stands for its variants.
  const groups = products.filter(isA(/Group/));
  const [first, ...others] = groups.length ? groups : products;
  // Themes and plug-ins each write the product, so the same one may stand there twice.
  return first && others.every((node) => idOf(node) === idOf(first)) ? first : undefined;
}
