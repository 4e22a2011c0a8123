import type { Baskets } from "../../relevance/build/Baskets.ts";
import { numbersColumn } from "../../relevance/build/Column.ts";
import { indexBy } from "../../relevance/build/indexBy.ts";
import { isMadeUp } from "../../relevance/learn/isMadeUp.ts";
import { ACTS, type Acts } from "./Acts.ts";
import type { Log } from "./Log.ts";

const VIEW = ACTS.indexOf("view");

/** The log without all that those did whose looks no person is believed to have made, as the edge leaves them out. */
export function withoutMadeUp(log: Log): Log {
  const madeUp = madeUpShoppers(log.acts);
  if (madeUp.size === 0) return log;
  return {
    ...log,
    acts: actsOfOthers(log.acts, madeUp),
    baskets: basketsOfOthers(log.baskets, madeUp),
    counts: { ...log.counts, made_up_shoppers: madeUp.size },
  };
}

function madeUpShoppers({ shoppers, items, kinds, shopperCount }: Acts): Set<number> {
  const { starts, places } = indexBy(shoppers, shopperCount);
  const madeUp = new Set<number>();
  for (let shopper = 0; shopper < shopperCount; shopper++) {
    const looks = new Map<number, number>();
    let most = 0;
    let all = 0;
    for (const place of places.subarray(starts[shopper], starts[shopper + 1])) {
      if (kinds[place] !== VIEW) continue;
      const item = items[place] ?? 0;
      const count = (looks.get(item) ?? 0) + 1;
      looks.set(item, count);
      most = Math.max(most, count);
      all += 1;
    }
    if (isMadeUp({ most, all })) madeUp.add(shopper);
  }
  return madeUp;
}

function actsOfOthers(acts: Acts, madeUp: ReadonlySet<number>): Acts {
  const isKept = (_: number, place: number): boolean => !madeUp.has(acts.shoppers[place] ?? 0);
  return {
    shoppers: acts.shoppers.filter(isKept),
    at: acts.at.filter(isKept),
    items: acts.items.filter(isKept),
    kinds: acts.kinds.filter(isKept),
    shopperCount: acts.shopperCount,
  };
}

function basketsOfOthers(baskets: Baskets, madeUp: ReadonlySet<number>): Baskets {
  const isKept = (_: number, basket: number): boolean =>
    !madeUp.has(baskets.customers[basket] ?? 0);
  const items = numbersColumn();
  const starts = numbersColumn();
  starts.push(0);
  baskets.customers.forEach((customer, basket) => {
    if (madeUp.has(customer)) return;
    const own = baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1]);
    for (const item of own) items.push(item);
    starts.push(items.length());
  });
  return {
    items: items.finish(),
    starts: starts.finish(),
    at: baskets.at.filter(isKept),
    customers: baskets.customers.filter(isKept),
  };
}
