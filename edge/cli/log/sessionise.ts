import { bytesColumn, floatsColumn, numbersColumn } from "../../relevance/build/Column.ts";
import { indexBy } from "../../relevance/build/indexBy.ts";
import { inTimeOrder } from "../../relevance/build/inTimeOrder.ts";
import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";
import { LOOKS_MAX } from "../../relevance/lookFaith.ts";
import { LOOK_STRENGTHS } from "../../relevance/lookStrengths.ts";
import { LOOKED_BEFORE_MS, VISIT_GAP_MS } from "../../shopper/limits.ts";
import { ACTS, type Acts } from "./Acts.ts";

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
  const looks = bytesColumn();
  const starts = numbersColumn();
  const contributors = numbersColumn();
  const ends = floatsColumn();
  starts.push(0);
  let visit: { readonly item: number; readonly looks: number; strength: number }[] = [];
  let known = new Map<number, { readonly looks: number; readonly at: number }>();
  let last = 0;
  const countLook = (item: number, moment: number): number => {
    const before = known.get(item);
    const isOld = !before || moment - before.at > LOOKED_BEFORE_MS;
    const isReload = visit.at(-1)?.item === item;
    const count = isOld ? 1 : Math.min(before.looks + (isReload ? 0 : 1), LOOKS_MAX);
    known.set(item, { looks: count, at: moment });
    return count;
  };
  const finishVisit = (shopper: number): void => {
    if (visit.length > 1) {
      for (const { item, looks: count, strength } of visit) {
        items.push(item);
        looks.push(count);
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
    known = new Map();
    // Stable, so that what has the same time keeps the order of the file.
    own.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
    for (const place of own) {
      const moment = at[place] ?? 0;
      if (moment - last > VISIT_GAP_MS) finishVisit(shopper);
      last = moment;
      const item = handleOf(acts.items[place] ?? 0);
      if (item === undefined) continue;
      const strength = STRENGTHS[kinds[place] ?? VIEW] ?? 1;
      if (kinds[place] === VIEW) visit.push({ item, looks: countLook(item, moment), strength });
      else {
        const look = visit.findLast((one) => one.item === item);
        if (look) look.strength = Math.max(look.strength, strength);
      }
    }
    finishVisit(shopper);
  }
  return inTimeOrder({
    items: items.finish(),
    looks: looks.finish(),
    strengths: strengths.finish(),
    starts: starts.finish(),
    contributors: contributors.finish(),
    at: ends.finish(),
  });
}
