import type { LdNode } from "../wire/ldNodes.ts";

/** The types of a node, as one text. Not everything in JSON can be made a text of. */
export const typesOf = (node: LdNode): string =>
  [node["@type"]]
    .flat()
    .filter((type) => typeof type === "string")
    .join(" ");
