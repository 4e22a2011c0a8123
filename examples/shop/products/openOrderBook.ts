import type { Order } from "./Order.ts";

/** What was bought with something, and how often. */
export interface Companion {
  readonly id: string;
  readonly count: number;
}

/** Questions that a shop can answer from its own orders, about no one in particular. */
export interface OrderBook {
  /** In how many orders the item was. */
  ordersWith(id: string): number;
  /** What was most often in the same order, with at least `MIN_COUNT` orders behind each. */
  boughtWith(id: string, limit: number): readonly Companion[];
  /** When the item was first ordered, in ms since the epoch; 0 if never. */
  firstOrdered(id: string): number;
}

/** Fewer orders than this say nothing about a product, and too much about who ordered. */
const MIN_COUNT = 10;

function countCompanions(orders: readonly Order[], id: string): readonly Companion[] {
  const counts = new Map<string, number>();
  for (const { items } of orders) {
    for (const other of new Set(items.map(({ item_id }) => item_id))) {
      if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([other, count]) => ({ id: other, count }))
    .filter(({ count }) => count >= MIN_COUNT)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Opens the order book. Companions are counted when first asked for, then kept. */
export function openOrderBook(orders: readonly Order[]): OrderBook {
  const ordersOf = new Map<string, Order[]>();
  for (const order of orders) {
    for (const id of new Set(order.items.map(({ item_id }) => item_id))) {
      const known = ordersOf.get(id);
      if (known) known.push(order);
      else ordersOf.set(id, [order]);
    }
  }
  const companions = new Map<string, readonly Companion[]>();
  return {
    ordersWith: (id) => ordersOf.get(id)?.length ?? 0,
    firstOrdered: (id) => ordersOf.get(id)?.[0]?.at ?? 0,
    boughtWith(id, limit) {
      let found = companions.get(id);
      if (!found) {
        found = countCompanions(ordersOf.get(id) ?? [], id);
        companions.set(id, found);
      }
      return found.slice(0, limit);
    },
  };
}
