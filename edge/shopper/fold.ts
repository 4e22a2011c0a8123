import type { CandourEvent, Purpose } from "../../sdk/wire/index.ts";
import { HOUR_MS } from "../platform/time.ts";
import { hourOfWeek } from "./hourOfWeek.ts";
import { VISIT_GAP_MS } from "./limits.ts";
import { deleteRemindersOf } from "./queriesOfReminders.ts";
import {
  addToCart,
  emptyCart,
  hasPurchase,
  insertMute,
  insertPurchase,
  insertRefund,
  removeFromCart,
} from "./queriesOfShopping.ts";
import { addItem, addShown, addView, type Tally } from "./Tally.ts";
import type { Terms } from "./Terms.ts";

interface Folding {
  /** Place of the event in the order of arrival. */
  readonly seq: number;
  /** The purposes that it was kept for. */
  readonly purposes: readonly Purpose[];
  readonly terms: Terms;
  /** What the events of one call add up to; carts, purchases and mutes are written at once. */
  readonly tally: Tally;
}

/** Products of one `view_item`: a bundle has a few, a list is another event. */
const MAX_VIEWED = 10;

/** Folds one accepted event into what is derived from events, as far as its purposes go. */
export function fold(sql: SqlStorage, event: CandourEvent, folding: Folding): void {
  if (folding.purposes.includes("personalisation")) {
    foldVisit(folding.tally, event.at);
    foldShopping(sql, event, folding);
  }
  for (const { item_id } of event.items ?? []) {
    if (event.name === "slot_impression") {
      addShown(folding.tally, item_id, Math.floor(event.at / HOUR_MS));
    }
    if (event.name === "hide_item") insertMute(sql, { kind: "item", name: item_id, at: event.at });
  }
}

function foldVisit(tally: Tally, at: number): void {
  if (at - tally.lastEventAt > VISIT_GAP_MS) tally.visits += 1;
  tally.lastEventAt = Math.max(tally.lastEventAt, at);
}

function foldShopping(sql: SqlStorage, event: CandourEvent, { seq, terms, tally }: Folding): void {
  const { at, items = [], transaction_id: transactionId = "" } = event;
  switch (event.name) {
    case "view_item":
      addView(tally, hourOfWeek(at, terms.timeZone));
      for (const item of items.slice(0, MAX_VIEWED))
        addItem(tally, item, { act: "views", at, seq });
      return;
    case "add_to_cart":
      for (const item of items) {
        addToCart(sql, item.item_id, { quantity: item.quantity ?? 1, at });
        addItem(tally, item, { act: "carts", at, seq });
      }
      return;
    case "remove_from_cart":
      for (const item of items) {
        addToCart(sql, item.item_id, { quantity: -(item.quantity ?? 1), at });
      }
      return;
    case "view_cart":
      // The whole cart as the shop shows it: it puts right what single steps missed.
      emptyCart(sql);
      for (const item of items) addToCart(sql, item.item_id, { quantity: item.quantity ?? 1, at });
      return;
    case "purchase":
      if (hasPurchase(sql, transactionId)) return;
      for (const item of items) {
        const { item_id: itemId, quantity = 1 } = item;
        insertPurchase(sql, { transactionId, itemId, quantity, at });
        removeFromCart(sql, itemId);
        // Bought: there is nothing left to tell of.
        deleteRemindersOf(sql, itemId, at);
        addItem(tally, item, { act: "purchases", at, seq });
      }
      return;
    case "refund":
      if (items.length === 0) insertRefund(sql, { transactionId, itemId: "", quantity: 0, at });
      for (const { item_id: itemId, quantity = Number.MAX_SAFE_INTEGER } of items) {
        insertRefund(sql, { transactionId, itemId, quantity, at });
      }
  }
}
