import { indexBy } from "../../relevance/build/indexBy.ts";
import type { ItemStats } from "../../relevance/publish/ItemStats.ts";
import { ACTS } from "./Acts.ts";
import type { Log } from "./Log.ts";
import { NO_DEMAND } from "./noDemand.ts";

const DAY_MS = 86_400_000;
/** As the edge counts demand: what an act says about an item, in looks, and how fast it fades. */
const STRENGTH = { view: 1, cart: 3, purchase: 5 } as const;
const LONG_HALF_LIFE_DAYS = 180;
const NOW_HALF_LIFE_DAYS = 30;

/** Demand by item number; one shopper counts once a day for an item and act. Ages count from the log's end. */
export function demandOf({ ids, acts, now }: Log): ItemStats[] {
  const stats = ids.map((): ItemStats => ({ ...NO_DEMAND }));
  const today = Math.floor(now / DAY_MS);
  const { starts, places } = indexBy(acts.shoppers, acts.shopperCount);
  for (let shopper = 0; shopper < acts.shopperCount; shopper++) {
    const seen = new Set<string>();
    const isFirst = (key: string): boolean => !seen.has(key) && seen.add(key).size > 0;
    for (const place of places.subarray(starts[shopper], starts[shopper + 1])) {
      const item = acts.items[place] ?? 0;
      const act = ACTS[acts.kinds[place] ?? 0] ?? "view";
      const age = today - Math.floor((acts.at[place] ?? 0) / DAY_MS);
      const one = stats[item];
      if (!one || !isFirst(`${item} ${act} ${age}`)) continue;
      one.ever += STRENGTH[act];
      one.longTerm += STRENGTH[act] * 2 ** (-age / LONG_HALF_LIFE_DAYS);
      one.now += STRENGTH[act] * 2 ** (-age / NOW_HALF_LIFE_DAYS);
      if (isFirst(`${item}`)) one.shoppers += 1;
      if (age < 7 && isFirst(`${item} week`)) one.week += 1;
      if (act === "view") {
        one.looks += 1;
        continue;
      }
      one.acts += 1;
      if (age < 7) one.wanted += 1;
      else if (age < 35) one.wantedBefore += 1;
    }
  }
  return stats;
}
