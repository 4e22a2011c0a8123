import type { Audience } from "./Audience.ts";

/** What a group is made of; null for a fact. */
export function partsOf(tree: Audience): readonly Audience[] | null {
  if ("all" in tree) return tree.all;
  if ("any" in tree) return tree.any;
  if ("none" in tree) return tree.none;
  if ("not" in tree) return [tree.not];
  return null;
}
