import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

type Audience = NonNullable<SlotDefinition["audience"]>;
type Leaf = Exclude<Audience, { all: unknown } | { any: unknown } | { none: unknown }>;

/** Whether a slot is meant for this page and shopper; a condition on what may not be known is not met. */
export function isInAudience(audience: SlotDefinition["audience"], scene: Scene): boolean {
  if (audience === null) return true;
  if ("all" in audience) return audience.all.every((leaf) => holds(leaf, scene));
  if ("any" in audience) return audience.any.some((leaf) => holds(leaf, scene));
  if ("none" in audience) return !audience.none.some((leaf) => holds(leaf, scene));
  return holds(audience, scene);
}

function holds(leaf: Leaf, { page, view, recent }: Scene): boolean {
  if ("page_type" in leaf) return leaf.page_type.includes(page.type);
  if ("consent" in leaf) return view?.allowed[leaf.consent] === true;
  if ("interest" in leaf)
    return view?.interests.some((one) => one.category === leaf.interest) === true;
  return recent.length > 0 === leaf.has_viewed;
}
