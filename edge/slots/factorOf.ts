import type { Card } from "../relevance/snapshot/Card.ts";
import { concerns } from "./concerns.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

/** What the shop's boosts and buries multiply an item's score by. */
export function factorOf(card: Card, { boost, bury }: SlotDefinition["rules"]): number {
  let factor = 1;
  for (const rule of boost) if (concerns(rule, card)) factor *= rule.by;
  for (const rule of bury) if (concerns(rule, card)) factor *= rule.by;
  return factor;
}
