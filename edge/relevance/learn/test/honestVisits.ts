import type { ContributedAct } from "../../../shopper/contributedAct.ts";
import { PRODUCTS } from "../../../test/shop.ts";

const VIEWS = 10_000;
const SHOPPERS = 2_500;

/** Ten thousand views of honest shoppers, the first at `from`, by shopper; the same each time. */
export function honestVisits(from: number): Map<string, ContributedAct[]> {
  const next = random(7);
  const visits = new Map<string, ContributedAct[]>();
  for (let n = 0; n < VIEWS; n++) {
    // Popular products are looked at more: place by the square of a uniform draw.
    const place = Math.floor(next() ** 2 * PRODUCTS.length);
    const shopper = `honest-${Math.floor(next() * SHOPPERS)}`;
    const visit = visits.get(shopper) ?? [];
    visit.push(["view", from + n, PRODUCTS[place]?.item_id ?? ""]);
    visits.set(shopper, visit);
  }
  return visits;
}

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
