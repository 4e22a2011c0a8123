import { floatsColumn, numbersColumn } from "../../relevance/build/Column.ts";
import { indexBy } from "../../relevance/build/indexBy.ts";
import type { PairCounts } from "../../relevance/build/PairCounts.ts";
import { LOOKED_BEFORE_MS, TRAIL_ITEMS, VISIT_GAP_MS } from "../../shopper/limits.ts";
import { ACTS, type Acts } from "./Acts.ts";
import { sumPairs } from "./sumPairs.ts";

const DAY_MS = 86_400_000;
/** A look in an earlier visit, as the shards weigh a step farther apart. */
const EARLIER_WEIGHT = Math.exp(-0.4);
const HALF_LIFE_DAYS = 30;
const [VIEW, PURCHASE] = [ACTS.indexOf("view"), ACTS.indexOf("purchase")];

/**
 * Pairs of what shoppers looked at and what they bought instead within seven days, once a shopper, pair and day. The days
 * count back from the log's end.
 *
 * @param handleOf The item handle of an item number; undefined where it has none and is left out.
 */
export function pairsAfterViewing(
  acts: Acts,
  handleOf: (number: number) => number | undefined,
  now: number,
): PairCounts {
  const { at, kinds, shopperCount } = acts;
  const { starts, places } = indexBy(acts.shoppers, shopperCount);
  const rows = {
    from: numbersColumn(),
    to: numbersColumn(),
    shoppers: numbersColumn(),
    days: numbersColumn(),
    weights: floatsColumn(),
  };
  const timeOf = (place: number): number => at[place] ?? 0;
  for (let shopper = 0; shopper < shopperCount; shopper++) {
    const own = places.subarray(starts[shopper], starts[shopper + 1]);
    // Stable, so that what has the same time keeps the order of the file.
    own.sort((a, b) => timeOf(a) - timeOf(b) || a - b);
    /** When each product was looked at last; the latest one stands last. */
    const looked = new Map<number, number>();
    for (let n = 0; n < own.length; n++) {
      const place = own[n] ?? 0;
      const moment = timeOf(place);
      const item = handleOf(acts.items[place] ?? 0);
      if (kinds[place] === VIEW && item !== undefined) {
        looked.delete(item);
        looked.set(item, moment);
      }
      if (kinds[place] !== PURCHASE) continue;
      const basket = new Set<number>(item === undefined ? [] : [item]);
      // What is bought at one moment is one purchase.
      for (let next = own[n + 1]; next !== undefined; next = own[n + 1]) {
        if (kinds[next] !== PURCHASE || timeOf(next) !== moment) break;
        const other = handleOf(acts.items[next] ?? 0);
        if (other !== undefined) basket.add(other);
        n += 1;
      }
      for (const [from, then] of [...looked].slice(-TRAIL_ITEMS)) {
        if (basket.has(from) || moment - then > LOOKED_BEFORE_MS) continue;
        const age = Math.floor(now / DAY_MS) - Math.floor(moment / DAY_MS);
        const step = moment - then > VISIT_GAP_MS ? EARLIER_WEIGHT : 1;
        for (const to of basket) {
          rows.from.push(from);
          rows.to.push(to);
          rows.shoppers.push(shopper);
          rows.days.push(age);
          rows.weights.push(step * 2 ** (-age / HALF_LIFE_DAYS));
        }
      }
    }
  }
  return sumPairs({
    from: rows.from.finish(),
    to: rows.to.finish(),
    shoppers: rows.shoppers.finish(),
    days: rows.days.finish(),
    weights: rows.weights.finish(),
  });
}
