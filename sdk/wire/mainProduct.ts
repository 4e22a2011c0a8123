import { itemIdOf } from "./itemIdOf.ts";
import type { LdNode } from "./ldNodes.ts";

/** The one product that a page's JSON-LD is about; undefined on a page of several, or of none. */
export function mainProduct(nodes: readonly LdNode[]): LdNode | undefined {
  const products = nodes.filter((node) => /\bProduct(Group|Model)?\b/.test(String(node["@type"])));
  const [first] = products;
  const idOf = (node: LdNode): string => itemIdOf((name) => node[name]);
  // Themes and plug-ins each write the product, so the same one may stand there twice; a group stands for its variants.
  const isOne = products.every((node) => !idOf(node) || idOf(node) === idOf(first ?? node));
  return (
    products.find((node) => String(node["@type"]).includes("Group")) ?? (isOne ? first : undefined)
  );
}
