import type { CandourEvent, InterestChoice, MeInterest } from "../wire/index.ts";
import type { Teller } from "./tellerOf.ts";

/** What an action says of an interest, as in the edge's profile. */
const WORTH: Readonly<Record<string, number>> = { view_item: 1, add_to_cart: 3, purchase: 5 };

/** Categories with their evidence and what the shopper said of them, the strongest first. */
export function interestsOf(
  events: readonly CandourEvent[],
  said: Readonly<Record<string, InterestChoice>>,
  teller: Pick<Teller, "interest">,
): MeInterest[] {
  const found = new Map<string, MeInterest>();
  let total = 0;
  for (const { name, items = [], at } of events) {
    const worth = Object.hasOwn(WORTH, name) ? (WORTH[name] ?? 0) : 0;
    for (const { item_category: category } of items) {
      if (!worth || !category) continue;
      total += worth;
      const known = found.get(category);
      found.set(category, {
        category,
        views: (known?.views ?? 0) + (name === "view_item" ? 1 : 0),
        carts: (known?.carts ?? 0) + (name === "add_to_cart" ? 1 : 0),
        purchases: (known?.purchases ?? 0) + (name === "purchase" ? 1 : 0),
        first_at: known?.first_at ?? at,
        last_at: at,
        weight: (known?.weight ?? 0) + worth,
        text: "",
      });
    }
  }
  return [...found.values()]
    .map((one) => ({
      ...one,
      weight: one.weight / total,
      choice: said[one.category] ?? ("as_it_is" as const),
      text: teller.interest(one),
    }))
    .sort((a, b) => b.weight - a.weight);
}
