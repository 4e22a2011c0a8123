import type { CandourEvent } from "../../../sdk/wire/index.ts";
import type { Stock } from "./Stocked.ts";

/** Orders by the shop's own pages, the latest first. */
export function ordersOf(events: readonly CandourEvent[], catalogue: Stock) {
  const refunded = new Set(
    events.filter((one) => one.name === "refund").map((one) => one.transaction_id),
  );
  const orders = new Map(
    events
      .filter((one) => one.name === "purchase")
      .map((event) => [
        event.transaction_id ?? event.id,
        {
          order: event.transaction_id ?? null,
          at: event.at,
          value: event.value ?? null,
          currency: event.currency ?? null,
          refunded: refunded.has(event.transaction_id),
          items: (event.items ?? []).map((item) => ({
            item_id: item.item_id,
            title: catalogue.get(item.item_id)?.title ?? item.item_name ?? null,
            quantity: item.quantity ?? 1,
            price: item.price ?? null,
          })),
        },
      ]),
  );
  return [...orders.values()];
}
