import type { Said } from "../delivery/Said.ts";
import type { CandourEvent } from "../wire/events.ts";
import type { InterestChoice } from "../wire/messages.ts";

/** What a history says, as ranking needs it. */
export interface DeviceFacts {
  /** Items looked at with the time of the last look, the latest first. */
  readonly recent: ReadonlyMap<string, number>;
  /** What was done with items, in views: what is bought says more than what is looked at. */
  readonly acts: ReadonlyMap<string, number>;
  /** What is in the cart, the latest first. */
  readonly cart: readonly string[];
  readonly purchased: ReadonlySet<string>;
  readonly muted: ReadonlySet<string>;
  readonly mutedCategories: ReadonlySet<string>;
  /** How much categories should count. */
  readonly weights: ReadonlyMap<string, InterestChoice>;
}

/** The edge's own (INTEREST_WEIGHTS). */
const WORTH: Readonly<Record<string, number>> = { view_item: 1, add_to_cart: 3, purchase: 5 };
const CART: ReadonlySet<string> = new Set(["add_to_cart", "remove_from_cart", "purchase"]);

/** Facts of a history, the oldest event first. */
export function deviceFacts(events: readonly CandourEvent[], said: Said): DeviceFacts {
  const looks = new Map<string, number>();
  const cart = new Set<string>();
  const purchased = new Set<string>();
  const acts = new Map<string, number>();
  for (const { name, items = [], at } of events) {
    for (const { item_id } of items) {
      acts.set(item_id, (acts.get(item_id) ?? 0) + (WORTH[name] ?? 0));
      // Deleted first: what comes again goes to the end.
      if (name === "view_item") {
        looks.delete(item_id);
        looks.set(item_id, at);
      } else if (CART.has(name)) {
        cart.delete(item_id);
        if (name === "add_to_cart") cart.add(item_id);
      }
      if (name === "purchase") purchased.add(item_id);
    }
  }
  const mutedItems = new Set(Object.keys(said.items));
  return {
    recent: new Map([...looks].reverse()),
    acts,
    cart: [...cart].reverse(),
    purchased,
    muted: mutedItems,
    mutedCategories: new Set(Object.keys(said.categories)),
    weights: new Map(Object.entries(said.weights)),
  };
}
