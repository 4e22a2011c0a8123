import { INTEREST_WEIGHTS } from "./limits.ts";

/** What was done with an item, in views. */
export function actsOf(item: { views: number; carts: number; purchases: number }): number {
  const { view, cart, purchase } = INTEREST_WEIGHTS;
  return item.views * view + item.carts * cart + item.purchases * purchase;
}
