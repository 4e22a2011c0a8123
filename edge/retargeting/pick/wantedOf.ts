import type { CandourEvent, EventItem } from "../../../sdk/wire/index.ts";
import { DAY_MS } from "../../platform/time.ts";
import { INTEREST_WEIGHTS } from "../../shopper/limits.ts";
import type { WantedItem } from "./WantedItem.ts";

/** How fast the wish for a product fades: half of it is left after this. */
const HALF_LIFE_MS = 7 * DAY_MS;
/** Looks beyond these say nothing more. */
const LOOKS_MAX = 5;

interface Seen {
  readonly looks: number[];
  cartAt: number | null;
}

/** What was looked at or left in the cart since a moment, by how likely it is wanted now. Events in the order of arrival. */
export function wantedOf(
  events: readonly CandourEvent[],
  { now, since }: { now: number; since: number },
): WantedItem[] {
  const seen = new Map<string, Seen>();
  for (const event of events) if (event.at > since) fold(seen, event);
  return [...seen]
    .flatMap(([item_id, { looks, cartAt }]): WantedItem[] => {
      const at = Math.max(...looks, cartAt ?? 0);
      if (looks.length === 0 && cartAt === null) return [];
      const views = looks.slice(-LOOKS_MAX).reduce((sum, look) => sum + faded(now - look), 0);
      const cart = cartAt === null ? 0 : INTEREST_WEIGHTS.cart * faded(now - cartAt);
      const score = INTEREST_WEIGHTS.view * views + cart;
      return [{ item_id, at, isInCart: cartAt !== null, score }];
    })
    .sort((a, b) => b.score - a.score || (a.item_id < b.item_id ? -1 : 1));
}

const faded = (ageMs: number): number => 2 ** (-Math.max(0, ageMs) / HALF_LIFE_MS);

function fold(seen: Map<string, Seen>, { name, at, items = [] }: CandourEvent): void {
  const of = ({ item_id }: EventItem): Seen => {
    const one = seen.get(item_id) ?? { looks: [], cartAt: null };
    seen.set(item_id, one);
    return one;
  };
  const emptied = (): void => {
    for (const one of seen.values()) one.cartAt = null;
  };
  switch (name) {
    case "view_item":
      for (const item of items) of(item).looks.push(at);
      return;
    case "add_to_cart":
      for (const item of items) of(item).cartAt = at;
      return;
    case "remove_from_cart":
      for (const item of items) of(item).cartAt = null;
      return;
    case "view_cart": {
      const before = new Map([...seen].map(([id, { cartAt }]) => [id, cartAt]));
      emptied();
      for (const item of items) of(item).cartAt = before.get(item.item_id) ?? at;
      return;
    }
    case "purchase":
      for (const item of items) of(item).cartAt = null;
  }
}
