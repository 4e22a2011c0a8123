import { indexBy } from "../../relevance/build/indexBy.ts";
import { COUNTED_PRODUCTS, VISIT_GAP_MS } from "../../shopper/limits.ts";
import { ACTS, type Acts } from "./Acts.ts";

const VIEW = ACTS.indexOf("view");

/** By act: 1 for a look in a visit that saw three products or more. Shorter ones are what made-up shoppers make. */
export function countedLooks({ shoppers, at, items, kinds, shopperCount }: Acts): Uint8Array {
  const counted = new Uint8Array(items.length);
  const { starts, places } = indexBy(shoppers, shopperCount);
  for (let shopper = 0; shopper < shopperCount; shopper++) {
    const own = places.subarray(starts[shopper], starts[shopper + 1]);
    own.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
    let visit: number[] = [];
    let last = 0;
    const finishVisit = (): void => {
      const products = new Set(visit.map((place) => items[place]));
      if (products.size >= COUNTED_PRODUCTS) for (const place of visit) counted[place] = 1;
      visit = [];
    };
    for (const place of own) {
      const moment = at[place] ?? 0;
      if (moment - last > VISIT_GAP_MS) finishVisit();
      last = moment;
      if (kinds[place] === VIEW) visit.push(place);
    }
    finishVisit();
  }
  return counted;
}
