import { CHUNK_ORDERS } from "../orders/importOrders.ts";
import type { Order } from "../orders/Order.ts";
import { readJsonPart, writePart } from "../snapshot/parts.ts";
import type { OrderChunk } from "./OrderChunk.ts";
import type { PublisherState } from "./PublisherState.ts";
import {
  insertOrderChunk,
  lastOrderChunk,
  readState,
  unknownOrders,
  writeState,
} from "./publisherQueries.ts";
import type { StoredOrder } from "./StoredOrder.ts";
import { DELETE_MAX } from "./sweepParts.ts";

/**
 * Keeps those of the orders that are new: in R2 first, then by name, so that a cut in between loses only what was not
 * acknowledged. They are put to the last chunk where that has room: whoever sends each order as it comes leaves as few
 * chunks to read as who sends them at once.
 */
export async function appendOrders(
  storage: DurableObjectStorage,
  to: { bucket: R2Bucket; site: string; orders: readonly Order[] },
): Promise<{ imported: number; duplicates: number }> {
  const { sql } = storage;
  const { bucket, site, orders } = to;
  const { ids, stored } = newOf(sql, orders);
  if (ids.length > 0) {
    const last = lastWithRoom(sql, ids.length);
    // One that can't be read stays as it is.
    const before = last && (await readJsonPart<StoredOrder[]>(bucket, last));
    const all = [...(before ?? []), ...stored];
    const part = await writePart(bucket, `${site}/orders`, JSON.stringify(all));
    storage.transactionSync(() => {
      insertOrderChunk(sql, { ...part, ids }, before && last);
      const { joined_chunks: joined } = readState(sql);
      save(sql, {
        last_chunk_orders: all.length,
        joined_chunks: before && last ? [...joined, last.key] : joined,
      });
    });
    await dropJoined(sql, bucket);
  }
  return { imported: ids.length, duplicates: orders.length - ids.length };
}

function newOf(
  sql: SqlStorage,
  orders: readonly Order[],
): { ids: string[]; stored: StoredOrder[] } {
  const fresh = unknownOrders(
    sql,
    orders.map((order) => order.order),
  );
  const stored: StoredOrder[] = [];
  for (const { order, at, customer, items } of orders) {
    // Deleting as it goes lets the first of two orders with one id in.
    if (!fresh.delete(order)) continue;
    const lines = items.map((item) => [item.item_id, item.quantity, item.price] as const);
    stored.push([order, at, customer ?? null, lines]);
  }
  return { ids: stored.map(([order]) => order), stored };
}

/** The last chunk, where so many more orders can be put to it: not to one that lists from elsewhere know of. */
function lastWithRoom(sql: SqlStorage, more: number): OrderChunk | null {
  const { last_chunk_orders: held, live } = readState(sql);
  if (held === 0 || held + more > CHUNK_ORDERS) return null;
  const last = lastOrderChunk(sql);
  return last && last.seq > live.first_chunk ? last : null;
}

/** Deletes what is in a later chunk too; where that fails, the next import sees to it. */
async function dropJoined(sql: SqlStorage, bucket: R2Bucket): Promise<void> {
  const { joined_chunks: joined } = readState(sql);
  if (joined.length === 0) return;
  try {
    await bucket.delete(joined.slice(0, DELETE_MAX));
  } catch {
    return;
  }
  save(sql, { joined_chunks: joined.slice(DELETE_MAX) });
}

function save(sql: SqlStorage, change: Partial<PublisherState>): void {
  writeState(sql, { ...readState(sql), ...change });
}
