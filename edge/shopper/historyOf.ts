import { HOUR_MS } from "../platform/time.ts";
import { actsOf } from "./actsOf.ts";
import { interestsOf } from "./interestsOf.ts";
import type { Moment } from "./momentOf.ts";
import type { ViewFacts } from "./readFacts.ts";
import type { ShopperView } from "./ShopperView.ts";

const NOTHING: ReadonlySet<string> = new Set();
const MAX_RECENT = 50;
const MAX_INTERESTS = 20;

/** Of a view, what stays the same as long as the facts do, and what is allowed. */
export type History = Omit<ShopperView, keyof Moment>;

/**
 * What facts come to in a view. Mutes are obeyed whatever is granted; history only where personalisation is. `without`:
 * items that count as if they had been forgotten.
 */
export function historyOf(
  facts: ViewFacts,
  { personalisation, measurement }: Moment["allowed"],
  without = NOTHING,
): History {
  const named = (kind: string): string[] =>
    facts.mutes.filter((mute) => mute.kind === kind).map((mute) => mute.name);
  const isLeft = ({ item_id }: { readonly item_id: string }): boolean => !without.has(item_id);
  const items = personalisation ? facts.items.filter(isLeft) : [];
  const cart = personalisation ? facts.cart.filter(isLeft) : [];
  return {
    recent: items
      .filter((item) => item.views > 0)
      .slice(0, MAX_RECENT)
      .map(({ item_id, last_at, views, carts, purchases }) => ({
        ...{ item_id, at: last_at, views },
        acts: actsOf({ views, carts, purchases }),
      })),
    cart: cart.map(({ item_id }) => item_id),
    quantities: cart.map(({ quantity }) => quantity),
    visits: personalisation ? facts.visits : 0,
    reminders: personalisation
      ? facts.reminders.filter(isLeft).map(({ item_id, kind, low }) => ({ item_id, kind, low }))
      : [],
    purchased: personalisation ? facts.purchased.filter(isLeft).map(intervalOf) : [],
    muted: { items: named("item"), categories: named("category") },
    // Shares of the whole: that all of it grows older changes none of them.
    interests: interestsOf(items, facts.hour * HOUR_MS + HOUR_MS)
      .slice(0, MAX_INTERESTS)
      .map(({ category, weight }) => ({ category, weight })),
    weights: personalisation ? facts.weights : [],
    shown: personalisation || measurement ? facts.shown : [],
  };
}

/** A purchase with the usual time since the one before. */
function intervalOf({ item_id, at, first_at, times }: ViewFacts["purchased"][number]) {
  const everyMs = times > 1 ? (at - first_at) / (times - 1) : 0;
  return everyMs >= HOUR_MS ? { item_id, at, every_ms: everyMs } : { item_id, at };
}
