import { createBaskets } from "../../relevance/build/Baskets.ts";
import type { Order } from "../../relevance/orders/Order.ts";
import { type Act, createActs } from "./Acts.ts";
import type { Log } from "./Log.ts";
import { createNumbering } from "./Numbering.ts";
import type { LogEvent } from "./parseLogEvent.ts";

/** Takes events and orders one by one. */
export interface LogWriter {
  addEvent(event: LogEvent): void;
  addOrder(order: Order): void;
  finish(skippedRows: number): Log;
}

/** GA4's names of what the lists learn from. */
const ACT_OF: ReadonlyMap<string, Act> = new Map([
  ["view_item", "view"],
  ["add_to_cart", "cart"],
  ["purchase", "purchase"],
]);

export function createLogWriter(): LogWriter {
  const items = createNumbering();
  const ids: string[] = [];
  const shoppers = createNumbering();
  const acts = createActs();
  const baskets = createBaskets();
  const bought = new Set<string>();
  const counts = { events: 0, other_events: 0, orders: 0, duplicates: 0 };
  let now = 0;

  const itemOf = (id: string): number => {
    const number = items.numberOf(id);
    if (number === ids.length) ids.push(id);
    return number;
  };
  const isDuplicate = (order: string): boolean => {
    if (!bought.has(order)) {
      bought.add(order);
      return false;
    }
    counts.duplicates += 1;
    return true;
  };
  const add = (who: number, what: { at: number; ids: readonly string[]; act: Act }): void => {
    const { at, act } = what;
    const numbers = what.ids.map(itemOf);
    for (const item of numbers) acts.add({ shopper: who, at, item, act });
    if (act === "purchase") baskets.add({ at, customer: who, items: numbers });
    now = Math.max(now, at);
  };

  return {
    addEvent({ shopper, at, name, items: given, transaction }) {
      counts.events += 1;
      const act = ACT_OF.get(name);
      if (!act || given.length === 0) counts.other_events += 1;
      else if (act !== "purchase" || transaction === undefined || !isDuplicate(transaction)) {
        add(shoppers.numberOf(shopper), { at, ids: given, act });
      }
    },
    addOrder({ order, at, customer, items: lines }) {
      if (isDuplicate(order)) return;
      counts.orders += 1;
      const who = customer === undefined ? shoppers.next() : shoppers.numberOf(`c:${customer}`);
      add(who, { at, ids: lines.map((line) => line.item_id), act: "purchase" });
    },
    finish: (skippedRows) => ({
      ids,
      acts: acts.finish(shoppers.count()),
      baskets: baskets.finish(),
      now,
      counts: { ...counts, made_up_shoppers: 0, skipped_rows: skippedRows },
    }),
  };
}
