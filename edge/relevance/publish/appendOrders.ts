import type { Order } from "../orders/Order.ts";
import { writePart } from "../snapshot/parts.ts";
import { insertOrderChunk, unknownOrders } from "./publisherQueries.ts";
import type { StoredOrder } from "./StoredOrder.ts";

/** Keeps those of the orders that are new: in R2 first, then by name, so that a cut in between loses only what was not acknowledged. */
export async function appendOrders(
  storage: DurableObjectStorage,
  to: { bucket: R2Bucket; site: string; orders: readonly Order[] },
): Promise<{ imported: number; duplicates: number }> {
  const { bucket, site, orders } = to;
  const fresh = unknownOrders(
    storage.sql,
    orders.map((order) => order.order),
  );
  const stored: StoredOrder[] = [];
  const ids: string[] = [];
  for (const { order, at, customer, items } of orders) {
    // Deleting as it goes lets the first of two orders with one id in.
    if (!fresh.delete(order)) continue;
    ids.push(order);
    const lines = items.map((item) => [item.item_id, item.quantity, item.price] as const);
    stored.push([order, at, customer ?? null, lines]);
  }
  if (ids.length > 0) {
    const part = await writePart(bucket, `${site}/orders`, JSON.stringify(stored));
    storage.transactionSync(() => insertOrderChunk(storage.sql, { ...part, ids }));
  }
  return { imported: ids.length, duplicates: orders.length - ids.length };
}
