import type { Card } from "../relevance/snapshot/Card.ts";
import { isInCategory } from "./isInCategory.ts";
import type { Scene } from "./Scene.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import type { DropCause } from "./trace/DropCause.ts";

/**
 * Why an item may not stand in a slot: the shop's filters, and what the shopper said; null where it may. Pins are held to
 * it too.
 */
export function refusalOf(
  item: number,
  card: Card,
  { scene, slot }: { scene: Scene; slot: SlotDefinition },
): DropCause | null {
  const { filters, caps } = slot;
  if (item === scene.pageItem) return "on_this_page";
  if (scene.mutedItems.has(item)) return "muted_item";
  for (const muted of scene.mutedCategories) {
    if (isInCategory(card.category, muted)) return "muted_category";
  }
  if (filters.in_stock && card.availability === "out_of_stock") return "out_of_stock";
  if (filters.exclude_purchased && scene.purchased.has(item)) return "bought";
  const { include, exclude } = filters.categories;
  const isIn = (named: string): boolean => isInCategory(card.category, named);
  if (include.length > 0 && !include.some(isIn)) return "other_category";
  if (exclude.some(isIn)) return "excluded_category";
  const { min, max } = filters.price;
  if ((min !== null && card.price < min) || (max !== null && card.price > max)) return "price";
  const cap = caps.impressions_per_item_per_day;
  return cap === null || (scene.shown.get(item) ?? 0) < cap ? null : "shown_often";
}
