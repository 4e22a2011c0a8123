import type { ItemContribution } from "../Contribution.ts";
import { allShards } from "../learn/shards.ts";
import { addAct, addItemDay } from "./addDemand.ts";
import { type ItemStats, NO_DEMAND } from "./ItemStats.ts";
import type { History } from "./readHistory.ts";

const DAY_MS = 86_400_000;
const PAGE_ITEMS = 2_000;
/** Customers told apart for one item: far over any threshold, and a bound on memory. */
const CUSTOMERS_MAX = 100;

export interface StatsInput {
  readonly site: string;
  readonly shards: number;
  /** Null where it is left out. */
  readonly history: History | null;
  readonly now: number;
  /** Only these items' live statistics; without, those of all. */
  readonly ids?: readonly string[];
  /** Told of every item's acts by day. */
  readonly onDay?: (
    item: string,
    act: {
      readonly action: ItemContribution["action"];
      readonly day: number;
      readonly shoppers: number;
    },
  ) => void;
}

/** Demand by item id, from the order history and the live shards; one shopper counts once for looking at an item, and once a day for more. */
export async function gatherStats(env: Env, input: StatsInput): Promise<Map<string, ItemStats>> {
  const stats = historyStats(input.history, input);
  const today = Math.floor(input.now / DAY_MS);
  const since = today - 6;
  const { ids } = input;
  const live = new Map<string, { shoppers: number; recent: number; viewers: number }>();
  for (const shard of allShards(env, input.site, input.shards)) {
    for (let after = ""; ; ) {
      const page = await shard.items({ after, limit: PAGE_ITEMS, since, ids });
      for (const { item, shoppers, recent, lastLooks, days } of page) {
        const viewers = lastLooks.reduce((sum, one) => sum + one.shoppers, 0);
        const one = statsOf(stats, item);
        // Where the number of shards changed an item is in two of them, and maybe by the same shoppers: nobody counts twice.
        const known = live.get(item) ?? { shoppers: 0, recent: 0, viewers: 0 };
        one.shoppers += Math.max(0, shoppers - known.shoppers);
        one.week += Math.max(0, recent - known.recent);
        one.viewers += Math.max(0, viewers - known.viewers);
        live.set(item, {
          shoppers: Math.max(shoppers, known.shoppers),
          recent: Math.max(recent, known.recent),
          viewers: Math.max(viewers, known.viewers),
        });
        for (const act of days) input.onDay?.(item, act);
        addItemDay(one, { lastLooks, days }, today);
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE_ITEMS) break;
      after = last.item;
    }
  }
  return stats;
}

/** The same from the order history alone. */
export function historyStats(
  history: History | null,
  { now, onDay }: Pick<StatsInput, "now" | "onDay">,
): Map<string, ItemStats> {
  const stats = new Map<string, ItemStats>();
  if (!history) return stats;
  const today = Math.floor(now / DAY_MS);
  const { items, starts, at, customers: who } = history.baskets;
  const newest = at.reduce((a, b) => Math.max(a, b), 0);
  // Ages count from the history's own end: a shop that brings last year's orders still has favourites.
  const end = Math.floor(Math.min(now, newest) / DAY_MS);
  const customers = new Map<number, Set<number>>();
  const recent = new Map<number, Set<number>>();
  at.forEach((moment, order) => {
    const day = Math.floor(moment / DAY_MS);
    const customer = who[order] ?? 0;
    for (const item of items.subarray(starts[order], starts[order + 1])) {
      const id = history.ids[item] ?? "";
      const one = statsOf(stats, id);
      const act = { action: "purchase", shoppers: 1, day } as const;
      onDay?.(id, act);
      addAct(one, { ...act, age: Math.max(0, end - day), today });
      if (isNew(customers, item, customer)) one.shoppers += 1;
      if (day > today - 7 && isNew(recent, item, customer)) one.week += 1;
    }
  });
  return stats;
}

function isNew(seen: Map<number, Set<number>>, item: number, customer: number): boolean {
  const known = seen.get(item) ?? new Set<number>();
  seen.set(item, known);
  if (known.has(customer) || known.size >= CUSTOMERS_MAX) return false;
  known.add(customer);
  return true;
}

function statsOf(stats: Map<string, ItemStats>, item: string): ItemStats {
  const known = stats.get(item);
  if (known) return known;
  const one = { ...NO_DEMAND };
  stats.set(item, one);
  return one;
}
