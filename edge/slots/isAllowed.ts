import type { Card } from "../relevance/snapshot/Card.ts";
import { isInCategory } from "./isInCategory.ts";
import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

/** Whether an item may stand in a slot at all: the shop's filters, and what the shopper said. Pins are held to it too. */
export function isAllowed(
  item: number,
  card: Card,
  { scene, slot }: { scene: Scene; slot: SlotDefinition },
): boolean {
  const { filters, caps } = slot;
  if (item === scene.pageItem || scene.mutedItems.has(item)) return false;
  for (const muted of scene.mutedCategories) if (isInCategory(card.category, muted)) return false;
  if (filters.in_stock && card.availability === "out_of_stock") return false;
  if (filters.exclude_purchased && scene.purchased.has(item)) return false;
  const { include, exclude } = filters.categories;
  const isIn = (named: string): boolean => isInCategory(card.category, named);
  if (include.length > 0 && !include.some(isIn)) return false;
  if (exclude.some(isIn)) return false;
  const { min, max } = filters.price;
  if ((min !== null && card.price < min) || (max !== null && card.price > max)) return false;
  const cap = caps.impressions_per_item_per_day;
  return cap === null || (scene.shown.get(item) ?? 0) < cap;
}
