import type { Availability } from "../../sdk/wire/index.ts";
import { lowestPrices } from "./lowestPrices.ts";

/** What a reminder rests on: the product as the catalogue has it now. */
export interface Wished {
  readonly price: number;
  /** The lowest price of the last thirty days, today's included. */
  readonly low: number;
  readonly availability: Availability;
  readonly sensitive: boolean;
}

/** The product that somebody wants to be reminded of; null where the catalogue has none. */
export async function findWished(
  db: D1Database,
  site: string,
  about: { itemId: string; now: number },
): Promise<Wished | null> {
  const { itemId, now } = about;
  const find = "SELECT price, availability, sensitive FROM products WHERE site = ? AND item_id = ?";
  const [row, lows] = await Promise.all([
    db
      .prepare(find)
      .bind(site, itemId)
      .first<{ price: number; availability: Availability; sensitive: number }>(),
    lowestPrices(db, site, { itemIds: [itemId], now }),
  ]);
  if (!row) return null;
  const { price, availability, sensitive } = row;
  return { price, low: lows.get(itemId) ?? price, availability, sensitive: sensitive === 1 };
}
