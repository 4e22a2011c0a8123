import { type Baskets, createBaskets } from "../build/Baskets.ts";
import type { Part } from "../snapshot/Part.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import type { StoredOrder } from "./StoredOrder.ts";

/** The order history with ids as small numbers: an order takes 16 bytes, and four for each of its items. */
export interface History {
  /** Item ids by number. */
  readonly ids: readonly string[];
  readonly baskets: Baskets;
}

export const NO_HISTORY: History = { ids: [], baskets: createBaskets().finish() };

/** How much of it is read: once there are so many orders, or lines of orders, older chunks are left out; and so are items met after so many others. */
export interface HistoryMost {
  readonly orders: number;
  readonly lines: number;
  readonly items: number;
}

/** The orders that came last count, by whole chunks: an isolate could not hold all of them. */
const NEWEST_ORDERS: HistoryMost = { orders: 100_000, lines: 1_000_000, items: 200_000 };

/** Reads the chunks one after the other, the one that came last first; one that is missing or cut is left out, the others still count. */
export async function readHistory(
  bucket: R2Bucket,
  chunks: readonly Part[],
  most = NEWEST_ORDERS,
): Promise<History> {
  const numbers = new Map<string, number>();
  const customers = new Map<string, number>();
  const baskets = createBaskets();
  let orders = 0;
  let read = 0;
  let guests = 0;
  for (const chunk of chunks.toReversed()) {
    if (orders >= most.orders || read >= most.lines) break;
    const stored = await readJsonPart<StoredOrder[]>(bucket, chunk);
    for (const [, at, customer, lines] of stored ?? []) {
      const items = lines.map(([id]) => numberOf(id)).filter((item) => item !== undefined);
      baskets.add({ at, customer: customerOf(customer), items });
      orders += 1;
      read += lines.length;
    }
  }
  return { ids: [...numbers.keys()], baskets: baskets.finish() };

  function numberOf(id: string): number | undefined {
    const known = numbers.get(id);
    if (known !== undefined || numbers.size >= most.items) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  }

  function customerOf(name: string | null): number {
    // Guests count down from the top of 32 bits, customers up from 0: they don't meet.
    if (name === null) return 0xffffffff - guests++;
    const known = customers.get(name) ?? customers.size;
    customers.set(name, known);
    return known;
  }
}
