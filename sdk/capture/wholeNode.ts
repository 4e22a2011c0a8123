import { isRecord } from "../wire/isRecord.ts";
import type { LdNode } from "../wire/ldNodes.ts";

/** What of a product may stand elsewhere in a graph. */
const PARTS = ["offers", "hasVariant", "brand", "category", "priceSpecification", "itemOffered"];
/** Of one page: things may name each other in circles. */
const PARTS_MAX = 500;
const DEPTH_MAX = 4;

/** Puts nodes in the place of what names them by `@id`. */
export function wholeNode(nodes: readonly LdNode[]): (node: LdNode) => LdNode {
  const known = new Map<unknown, LdNode>();
  for (const node of nodes) known.set(node["@id"], { ...known.get(node["@id"]), ...node });
  known.delete(undefined);
  let left = PARTS_MAX;

  function whole(value: unknown, depth: number): unknown {
    if (Array.isArray(value)) return value.map((one) => whole(one, depth));
    if (!isRecord(value) || depth > DEPTH_MAX || left-- < 0) return value;
    return partsOf({ ...known.get(value["@id"]), ...value }, depth);
  }
  function partsOf(node: LdNode, depth: number): LdNode {
    const parts = PARTS.filter((name) => typeof node[name] === "object");
    return {
      ...node,
      ...Object.fromEntries(parts.map((name) => [name, whole(node[name], depth + 1)])),
    };
  }
  return (node) => partsOf(node, 0);
}
