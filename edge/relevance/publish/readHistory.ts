import type { Part } from "../snapshot/Part.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import type { StoredOrder } from "./StoredOrder.ts";

/** The order history with ids as small numbers: an order of 27 lines takes about 130 bytes. */
export interface History {
  /** Item ids by number. */
  readonly ids: readonly string[];
  /** Distinct items of each order, by number. */
  readonly baskets: readonly Uint32Array[];
  readonly at: readonly number[];
  /** Who ordered, as any number; a guest is a new one each time. */
  readonly customers: readonly number[];
}

/**
 * Reads the chunks one after the other; one that is missing or cut is left out, the others still count.
 * @param ordersMax Where it is told: once so many orders are read, from the chunk that came last backwards, the rest is left out.
 */
export async function readHistory(
  bucket: R2Bucket,
  chunks: readonly Part[],
  ordersMax?: number,
): Promise<History> {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  const baskets: Uint32Array[] = [];
  const at: number[] = [];
  const customers: number[] = [];
  const customerNumbers = new Map<string, number>();
  let guests = 0;
  for (const chunk of ordersMax === undefined ? chunks : chunks.toReversed()) {
    if (ordersMax !== undefined && at.length >= ordersMax) break;
    for (const [, time, customer, lines] of (await readJsonPart<StoredOrder[]>(bucket, chunk)) ??
      []) {
      const basket = new Set<number>();
      for (const [id] of lines) {
        let number = numbers.get(id);
        if (number === undefined) {
          number = ids.push(id) - 1;
          numbers.set(id, number);
        }
        basket.add(number);
      }
      baskets.push(Uint32Array.from(basket));
      at.push(time);
      customers.push(numberOf(customer));
    }
  }
  return { ids, baskets, at, customers };

  function numberOf(customer: string | null): number {
    // Guests count down from the top of 32 bits, customers up from 0: they don't meet.
    if (customer === null) return 0xffffffff - guests++;
    const known = customerNumbers.get(customer) ?? customerNumbers.size;
    customerNumbers.set(customer, known);
    return known;
  }
}
