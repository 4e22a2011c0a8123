import { indexBy } from "../../relevance/build/indexBy.ts";
import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";
import { COUNTED_PRODUCTS } from "../../shopper/limits.ts";

/** By handle: different shoppers who saw at least two other products beside it in one visit, as the edge counts them. */
export function viewersOf({ items, starts, contributors }: TimedSessions, itemCount: number) {
  const viewers = new Uint32Array(itemCount);
  const most = contributors.reduce((a, b) => Math.max(a, b), 0);
  const byShopper = indexBy(contributors, most + 1);
  for (let shopper = 0; shopper <= most; shopper++) {
    const seen = new Set<number>();
    const own = byShopper.places.subarray(byShopper.starts[shopper], byShopper.starts[shopper + 1]);
    for (const visit of own) {
      const products = new Set(items.subarray(starts[visit], starts[visit + 1]));
      if (products.size >= COUNTED_PRODUCTS) for (const item of products) seen.add(item);
    }
    for (const item of seen) viewers[item] = (viewers[item] as number) + 1;
  }
  return viewers;
}
