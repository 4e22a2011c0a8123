import type { Card } from "../relevance/snapshot/Card.ts";
import { isInCategory } from "./isInCategory.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

type Rule = SlotDefinition["rules"]["boost"][number];

/** Whether a boost or bury is about an item. */
export function concerns(rule: Rule, card: Card): boolean {
  if ("category" in rule) return isInCategory(card.category, rule.category);
  if ("brand" in rule) return rule.brand === card.brand;
  return rule.item_id === card.item_id;
}
