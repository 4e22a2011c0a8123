import { allShards } from "../learn/shards.ts";
import type { ItemStats } from "./ItemStats.ts";
import type { History } from "./readHistory.ts";

const DAY_MS = 86_400_000;
const PAGE_ITEMS = 2_000;
const LONG_HALF_LIFE_DAYS = 180;
const NOW_HALF_LIFE_DAYS = 30;
/** What a shopper's act says about an item, in looks. */
const STRENGTH = { view: 1, cart: 3, purchase: 5 } as const;

/** Demand by item id, from the order history and the live shards; one shopper counts once a day for an item and act. */
export async function gatherStats(
  env: Env,
  from: { site: string; history: History; now: number },
): Promise<Map<string, ItemStats>> {
  const { site, history, now } = from;
  const today = Math.floor(now / DAY_MS);
  const stats = new Map<string, ItemStats>();
  const add = (item: string, day: number, by: { weight: number; shoppers: number; age: number }) => {
    const one = stats.get(item) ?? { longTerm: 0, now: 0, week: 0, before: 0, shoppers: 0 };
    stats.set(item, one);
    one.longTerm += by.weight * 2 ** (-by.age / LONG_HALF_LIFE_DAYS);
    one.now += by.weight * 2 ** (-by.age / NOW_HALF_LIFE_DAYS);
    one.shoppers += by.shoppers;
    if (day > today - 7) one.week += by.shoppers;
    else if (day > today - 35) one.before += by.shoppers;
  };
  // Ages of the history count from its own end: a shop that brings last year's orders still has favourites.
  const end = Math.floor(Math.min(now, history.at.reduce((a, b) => Math.max(a, b), 0)) / DAY_MS);
  history.baskets.forEach((basket, order) => {
    const day = Math.floor((history.at[order] ?? 0) / DAY_MS);
    const by = { weight: STRENGTH.purchase, shoppers: 1, age: Math.max(0, end - day) };
    for (const number of basket) add(history.ids[number] ?? "", day, by);
  });
  for (const shard of allShards(env, site)) {
    for (let after = ""; ; ) {
      const page = await shard.items({ after, limit: PAGE_ITEMS });
      for (const { item, days } of page) {
        for (const { action, day, shoppers } of days) {
          const weight = STRENGTH[action] * shoppers;
          add(item, day, { weight, shoppers, age: Math.max(0, today - day) });
        }
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE_ITEMS) break;
      after = last.item;
    }
  }
  return stats;
}
