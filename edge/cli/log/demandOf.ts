import { indexBy } from "../../relevance/build/indexBy.ts";
import { type ItemStats, NO_DEMAND } from "../../relevance/publish/ItemStats.ts";
import { ACTS } from "./Acts.ts";
import { countedLooks } from "./countedLooks.ts";
import type { Log } from "./Log.ts";

const DAY_MS = 86_400_000;
/** As the edge counts demand: what an act says about an item, in looks, and how fast it fades; of looks a shopper's last. */
const STRENGTH = { cart: 3, purchase: 5 } as const;
const LONG_HALF_LIFE_DAYS = 180;
const NOW_HALF_LIFE_DAYS = 30;

/** Demand by item number; one shopper counts once for looking at an item, and once a day for more. Ages count from the log's end. */
export function demandOf({ ids, acts, now }: Log): ItemStats[] {
  const stats = ids.map((): ItemStats => ({ ...NO_DEMAND }));
  const today = Math.floor(now / DAY_MS);
  const looks = countedLooks(acts);
  const { starts, places } = indexBy(acts.shoppers, acts.shopperCount);
  for (let shopper = 0; shopper < acts.shopperCount; shopper++) {
    const seen = new Set<string>();
    const lastLooks = new Map<number, number>();
    const isFirst = (key: string): boolean => !seen.has(key) && seen.add(key).size > 0;
    for (const place of places.subarray(starts[shopper], starts[shopper + 1])) {
      const item = acts.items[place] ?? 0;
      const act = ACTS[acts.kinds[place] ?? 0] ?? "view";
      const age = today - Math.floor((acts.at[place] ?? 0) / DAY_MS);
      const one = stats[item];
      if (act === "view" && looks[place] === 0) continue;
      if (!one || !isFirst(`${item} ${act} ${age}`)) continue;
      if (isFirst(`${item}`)) one.shoppers += 1;
      if (age < 7 && isFirst(`${item} week`)) one.week += 1;
      if (act === "view") {
        one.looks += 1;
        lastLooks.set(item, Math.min(age, lastLooks.get(item) ?? age));
        continue;
      }
      weigh(one, STRENGTH[act], age);
      one.acts += 1;
      if (age < 7) one.wanted += 1;
      else if (age < 35) one.wantedBefore += 1;
    }
    for (const [item, age] of lastLooks) {
      const one = stats[item];
      if (one) weigh(one, 1, age);
    }
  }
  return stats;
}

/** Adds demand, in looks. */
function weigh(one: ItemStats, weight: number, age: number): void {
  one.ever += weight;
  one.longTerm += weight * 2 ** (-age / LONG_HALF_LIFE_DAYS);
  one.now += weight * 2 ** (-age / NOW_HALF_LIFE_DAYS);
}
