import type { ItemContribution } from "../Contribution.ts";
import type { ItemDay } from "../learn/ItemDay.ts";
import type { ItemStats } from "./ItemStats.ts";

const LONG_HALF_LIFE_DAYS = 180;
export const NOW_HALF_LIFE_DAYS = 30;
/** What a shopper's act says about an item, in looks: of those the last of each shopper counts, whoever comes back daily is one. */
const STRENGTH = { cart: 3, purchase: 5 } as const;

export interface Act {
  readonly action: ItemContribution["action"];
  readonly shoppers: number;
  readonly day: number;
  /** Days by which it has faded. */
  readonly age: number;
  readonly today: number;
}

/** Adds what was done with an item on one day. */
export function addAct(one: ItemStats, { action, shoppers, day, age, today }: Act): void {
  if (action === "view") {
    one.looks += shoppers;
    return;
  }
  weigh(one, STRENGTH[action] * shoppers, age);
  one.acts += shoppers;
  if (day > today - 7) one.wanted += shoppers;
  else if (day > today - 35) one.wantedBefore += shoppers;
}

/** Adds what a shard knows of an item, all but its different shoppers: an item may be in two shards. */
export function addItemDay(
  one: ItemStats,
  { lastLooks, days }: Pick<ItemDay, "lastLooks" | "days">,
  today: number,
): void {
  for (const act of days) addAct(one, { ...act, age: Math.max(0, today - act.day), today });
  for (const last of lastLooks) weigh(one, last.shoppers, Math.max(0, today - last.day));
}

/** Adds demand, in looks. */
function weigh(one: ItemStats, weight: number, age: number): void {
  one.ever += weight;
  one.longTerm += weight * 2 ** (-age / LONG_HALF_LIFE_DAYS);
  one.now += weight * 2 ** (-age / NOW_HALF_LIFE_DAYS);
}
