import { indexBy } from "../../relevance/build/indexBy.ts";
import { LOOK_STRENGTHS } from "../../relevance/lookStrengths.ts";
import { ACTS, type Acts } from "./Acts.ts";
import { bytesColumn, numbersColumn, timesColumn } from "./Column.ts";
import { inTimeOrder } from "./inTimeOrder.ts";
import type { TimedSessions } from "./TimedSessions.ts";

/** A pause after which a shopper's visit is another one, as the live system has it. */
const VISIT_GAP_MS = 30 * 60_000;
/** By the act's number. */
const STRENGTHS = ACTS.map((act) => (act === "view" ? 1 : LOOK_STRENGTHS[act]));
const VIEW = ACTS.indexOf("view");

/**
 * Visits as sequences of the items viewed, oldest visit first; a look that led into the cart or to a purchase in the same
 * visit is a stronger one, as live. Visits with a single view are left out: they hold no pair.
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
  const strengths = bytesColumn();
  const starts = numbersColumn();
  const contributors = numbersColumn();
  const ends = timesColumn();
  starts.push(0);
  let visit: { readonly item: number; strength: number }[] = [];
  let last = 0;
  const finishVisit = (shopper: number): void => {
    if (visit.length > 1) {
      for (const { item, strength } of visit) {
        items.push(item);
        strengths.push(strength);
      }
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
      const item = handleOf(acts.items[place] ?? 0);
      if (item === undefined) continue;
      const strength = STRENGTHS[kinds[place] ?? VIEW] ?? 1;
      if (kinds[place] === VIEW) visit.push({ item, strength });
      else {
        const look = visit.findLast((one) => one.item === item);
        if (look) look.strength = Math.max(look.strength, strength);
      }
    }
    finishVisit(shopper);
  }
  return inTimeOrder({
    items: items.finish(),
    strengths: strengths.finish(),
    starts: starts.finish(),
    contributors: contributors.finish(),
    at: ends.finish(),
  });
}
