import { indexBy } from "../../relevance/build/indexBy.ts";
import { ACTS, type Acts } from "./Acts.ts";
import { numbersColumn, timesColumn } from "./Column.ts";
import { inTimeOrder } from "./inTimeOrder.ts";
import type { TimedSessions } from "./TimedSessions.ts";

/** A pause after which a shopper's visit is another one, as the live system has it. */
const VISIT_GAP_MS = 30 * 60_000;
const VIEW = ACTS.indexOf("view");

/**
 * Visits as sequences of the items viewed, oldest visit first. Visits with a single view are left out: they hold no pair.
 *
 * @param handleOf The item handle of an item number; undefined where it has none and is left out.
 */
export function sessionise(
  acts: Acts,
  handleOf: (number: number) => number | undefined,
): TimedSessions {
  const { at, kinds, shopperCount } = acts;
  const { starts: from, places } = indexBy(acts.shoppers, shopperCount);
  const items = numbersColumn();
  const starts = numbersColumn();
  const contributors = numbersColumn();
  const ends = timesColumn();
  starts.push(0);
  let visit: number[] = [];
  let last = 0;
  const finishVisit = (shopper: number): void => {
    if (visit.length > 1) {
      for (const item of visit) items.push(item);
      starts.push(items.length());
      contributors.push(shopper);
      ends.push(last);
    }
    visit = [];
  };
  for (let shopper = 0; shopper < shopperCount; shopper++) {
    const own = places.subarray(from[shopper], from[shopper + 1]);
    // Stable, so that what has the same time keeps the order of the file.
    own.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
    for (const place of own) {
      const moment = at[place] ?? 0;
      if (moment - last > VISIT_GAP_MS) finishVisit(shopper);
      last = moment;
      const item = kinds[place] === VIEW ? handleOf(acts.items[place] ?? 0) : undefined;
      if (item !== undefined) visit.push(item);
    }
    finishVisit(shopper);
  }
  return inTimeOrder({
    items: items.finish(),
    starts: starts.finish(),
    contributors: contributors.finish(),
    at: ends.finish(),
  });
}
