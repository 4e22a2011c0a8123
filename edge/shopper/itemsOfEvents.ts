import type { CandourEvent } from "../../sdk/wire/index.ts";
import { CAPS } from "./limits.ts";
import { purposeBits } from "./purposeBits.ts";
import { eventsWithout, type ItemRow } from "./queries.ts";

const ACTS = { view_item: "views", add_to_cart: "carts", purchase: "purchases" } as const;
const isAct = (name: string): name is keyof typeof ACTS => Object.hasOwn(ACTS, name);
const PERSONALISATION = purposeBits(["personalisation"]);

/**
 * Products of events that were kept for other purposes than ranking: no profile holds them, yet they are held, and the
 * shopper has a right to see them. The one last touched first.
 */
export function itemsOfEvents(sql: SqlStorage): ItemRow[] {
  const found = new Map<string, ItemRow>();
  for (const event of eventsWithout(sql, PERSONALISATION, Object.keys(ACTS)))
    addItems(found, event);
  return [...found.values()].sort((a, b) => b.last_at - a.last_at).slice(0, CAPS.items);
}

function addItems(found: Map<string, ItemRow>, event: CandourEvent): void {
  if (!isAct(event.name)) return;
  for (const item of event.items ?? []) {
    const row = found.get(item.item_id) ?? {
      ...{ item_id: item.item_id, title: null, category: null, price: null },
      ...{ views: 0, carts: 0, purchases: 0, first_at: event.at, last_at: event.at },
    };
    found.set(item.item_id, {
      ...row,
      title: item.item_name ?? row.title,
      category: item.item_category ?? row.category,
      price: item.price ?? row.price,
      [ACTS[event.name]]: row[ACTS[event.name]] + 1,
      first_at: Math.min(row.first_at, event.at),
      last_at: Math.max(row.last_at, event.at),
    });
  }
}
