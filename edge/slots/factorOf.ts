import type { Card } from "../relevance/snapshot/Card.ts";
import { isInCategory } from "./isInCategory.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

type Rule = SlotDefinition["rules"]["boost"][number];

/** What the shop's boosts and buries multiply an item's score by. */
export function factorOf(card: Card, { boost, bury }: SlotDefinition["rules"]): number {
  let factor = 1;
  for (const rule of boost) if (concerns(rule, card)) factor *= rule.by;
  for (const rule of bury) if (concerns(rule, card)) factor *= rule.by;
  return factor;
}

function concerns(rule: Rule, card: Card): boolean {
  if ("category" in rule) return isInCategory(card.category, rule.category);
  if ("brand" in rule) return rule.brand === card.brand;
  return rule.item_id === card.item_id;
}
