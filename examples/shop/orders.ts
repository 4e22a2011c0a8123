import { loadOrders } from "./products/loadOrders.ts";
import type { Order } from "./products/Order.ts";

/** The shop's order history as a feed, in the order of time. */
export function* orderRows(): Generator<Order> {
  yield* loadOrders();
}
