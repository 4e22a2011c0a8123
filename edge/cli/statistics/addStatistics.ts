import { addItemDay } from "../../relevance/publish/addDemand.ts";
import { type ItemStats, NO_DEMAND } from "../../relevance/publish/ItemStats.ts";
import type { Statistics } from "./Statistics.ts";

const DAY_MS = 86_400_000;

/** Adds the demand of live traffic to that of the order history, as the edge adds them. */
export function addStatistics(stats: Map<string, ItemStats>, { at, items }: Statistics): void {
  const today = Math.floor(at / DAY_MS);
  for (const [id, item] of items) {
    const one = stats.get(id) ?? { ...NO_DEMAND };
    stats.set(id, one);
    one.shoppers += item.shoppers;
    one.week += item.recent;
    one.viewers += item.lastLooks.reduce((sum, last) => sum + last.shoppers, 0);
    addItemDay(one, item, today);
  }
}
