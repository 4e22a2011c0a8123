import type { FeedLine } from "../../catalogue/FeedLine.ts";
import type { Order } from "./Order.ts";
import { parseOrder } from "./parseOrder.ts";

/** Orders handed on at once, and kept as one. */
export const CHUNK_ORDERS = 1_000;
const REASONS_KEPT = 1_000;

export interface OrdersImport {
  imported: number;
  /** Orders that were known already. */
  duplicates: number;
  rejected: { line: number; reason: string }[];
  rejected_count: number;
}

/** Hands an order history on in chunks; a bad line is refused and named, the others go in. */
export async function importOrders(
  lines: AsyncIterable<FeedLine>,
  append: (orders: Order[]) => Promise<{ imported: number; duplicates: number }>,
): Promise<OrdersImport> {
  const outcome: OrdersImport = { imported: 0, duplicates: 0, rejected: [], rejected_count: 0 };
  const refuse = (line: number, reason: string) => {
    outcome.rejected_count += 1;
    if (outcome.rejected.length < REASONS_KEPT) outcome.rejected.push({ line, reason });
  };
  let chunk: Order[] = [];
  const flush = async () => {
    if (chunk.length === 0) return;
    const { imported, duplicates } = await append(chunk);
    outcome.imported += imported;
    outcome.duplicates += duplicates;
    chunk = [];
  };
  for await (const entry of lines) {
    if ("reason" in entry) {
      refuse(entry.line, entry.reason);
      continue;
    }
    const order = parseOrder(entry.row);
    if (order.ok) chunk.push(order.value);
    else refuse(entry.line, `${order.faults[0]?.path} ${order.faults[0]?.message}`);
    if (chunk.length === CHUNK_ORDERS) await flush();
  }
  await flush();
  return outcome;
}
