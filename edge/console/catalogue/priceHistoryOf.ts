import type { Context } from "hono";
import { lowestPrices } from "../../catalogue/lowestPrices.ts";
import { titlesOf } from "../../catalogue/titlesOf.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { selectPrices } from "../queriesOfProducts.ts";

/** What an item cost, and until when; the last is what it costs now. */
export interface PriceHistoryOf {
  readonly item: string;
  /** Null where the catalogue has no such item. */
  readonly title: string | null;
  readonly prices: readonly { readonly until: number | null; readonly price: number }[];
  /** The lowest of the thirty days before. */
  readonly lowest: number | null;
}

/** Null where no item is asked for. */
export async function priceHistoryOf(
  c: Context<ConsoleEnv>,
  item: string,
): Promise<PriceHistoryOf | null> {
  if (item === "") return null;
  const { id: site } = c.get("site");
  const [titles, prices, lows] = await Promise.all([
    titlesOf(c.env, site, [item]),
    selectPrices(c.env.DB, site, item),
    lowestPrices(c.env.DB, site, { itemIds: [item], now: Date.now() }),
  ]);
  return {
    item,
    title: titles.get(item)?.title ?? null,
    prices,
    lowest: lows.get(item) ?? null,
  };
}
