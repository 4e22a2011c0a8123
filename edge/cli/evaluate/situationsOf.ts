import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";
import { type Bought, likedOf } from "./likedOf.ts";
import type { Situation } from "./Situation.ts";

/** Products of an order whose page is asked about, so that a huge order does not outvote the others. */
const PAGES_PER_ORDER = 5;
const SOURCES_MAX = 10;
const NOTHING: ReadonlySet<number> = new Set();

export interface Situations {
  /** A customer who bought before opens the shop. */
  readonly home: readonly Situation[];
  /** The same, where a slot leaves out what the customer has bought already. */
  readonly homeNew: readonly Situation[];
  /** The page of one product of an order: the others are wanted. */
  readonly product: readonly Situation[];
  /** The first half of an order is in the cart: the other half is wanted. */
  readonly cart: readonly Situation[];
}

/**
 * What the orders from `split` on ask of a shop's slots. A customer's history is all orders before the one in question.
 */
export function situationsOf(baskets: TimedSessions, split: number): Situations {
  const { items, starts, contributors, at } = baskets;
  const histories = new Map<number, readonly number[]>();
  const purchases = new Map<number, Map<number, Bought>>();
  const home: Situation[] = [];
  const homeNew: Situation[] = [];
  const product: Situation[] = [];
  const cart: Situation[] = [];
  contributors.forEach((customer, order) => {
    const basket = [...items.subarray(starts[order], starts[order + 1])];
    const history = histories.get(customer) ?? [];
    const newest = basket.toReversed();
    const now = at[order] ?? 0;
    const before = purchases.get(customer) ?? new Map<number, Bought>();
    purchases.set(customer, before);
    const liked = order >= split && history.length > 0 ? likedOf(before, now) : null;
    for (const item of basket) {
      const { firstAt = now, times = 0 } = before.get(item) ?? {};
      before.set(item, { firstAt, at: now, times: times + 1 });
    }
    histories.set(customer, [...newest, ...history.filter((item) => !basket.includes(item))]);
    if (order < split || basket.length === 0) return;
    if (liked) {
      const bought = new Set(history);
      const session = history.slice(0, SOURCES_MAX);
      home.push({ session, without: NOTHING, wanted: new Set(basket), liked });
      const wanted = new Set(basket.filter((item) => !bought.has(item)));
      if (wanted.size > 0) homeNew.push({ session, without: bought, wanted, liked });
    }
    if (basket.length < 2) return;
    const pages = Math.min(PAGES_PER_ORDER, basket.length);
    for (let page = 0; page < pages; page++) {
      const item = basket[Math.floor((page * basket.length) / pages)] ?? 0;
      const wanted = new Set(basket.filter((other) => other !== item));
      product.push({ session: [item], without: new Set([item]), wanted });
    }
    const held = basket.slice(0, basket.length >> 1);
    const wanted = new Set(basket.slice(basket.length >> 1));
    cart.push({ session: held.toReversed(), without: new Set(held), wanted });
  });
  return { home, homeNew, product, cart };
}
