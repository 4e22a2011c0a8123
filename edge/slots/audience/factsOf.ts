import type { Audience, Fact } from "./Audience.ts";

/** Every fact of a tree, in reading order. */
export function factsOf(tree: Audience): Fact[] {
  if ("all" in tree) return tree.all.flatMap(factsOf);
  if ("any" in tree) return tree.any.flatMap(factsOf);
  if ("none" in tree) return tree.none.flatMap(factsOf);
  if ("not" in tree) return factsOf(tree.not);
  return [tree];
}
