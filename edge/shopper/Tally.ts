import type { EventItem } from "../../sdk/wire/index.ts";

/** What was done with one item. */
export interface ItemTally {
  readonly itemId: string;
  title: string | null;
  category: string | null;
  price: number | null;
  views: number;
  carts: number;
  purchases: number;
  firstAt: number;
  lastAt: number;
  /** Place of its last view in the order of arrival; of the first act where it was not viewed. */
  seq: number;
}

/** What the events of one call add up to: written once at the end, in a statement for each table. */
export interface Tally {
  readonly items: Map<string, ItemTally>;
  /** Views by hour of the week. */
  readonly hours: Map<number, number>;
  /** Impressions, by item and hour since the epoch. */
  readonly shown: Map<string, { readonly itemId: string; readonly hour: number; count: number }>;
  visits: number;
  lastEventAt: number;
}

type Act = "views" | "carts" | "purchases";

export function addItem(
  { items }: Tally,
  item: EventItem,
  { act, at, seq }: { act: Act; at: number; seq: number },
): void {
  const one = items.get(item.item_id) ?? {
    ...{ itemId: item.item_id, title: null, category: null, price: null },
    ...{ views: 0, carts: 0, purchases: 0, firstAt: at, lastAt: at, seq },
  };
  one.title = item.item_name ?? one.title;
  one.category = item.item_category ?? one.category;
  one.price = item.price ?? one.price;
  one[act] += 1;
  one.firstAt = Math.min(one.firstAt, at);
  one.lastAt = Math.max(one.lastAt, at);
  if (act === "views") one.seq = seq;
  items.set(item.item_id, one);
}

export function addShown({ shown }: Tally, itemId: string, hour: number): void {
  const key = `${hour} ${itemId}`;
  const one = shown.get(key) ?? { itemId, hour, count: 0 };
  one.count += 1;
  shown.set(key, one);
}

export function addView({ hours }: Tally, hour: number): void {
  hours.set(hour, (hours.get(hour) ?? 0) + 1);
}
