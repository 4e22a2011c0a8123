import type { Strategy } from "../Strategy.ts";
import type { StrategyName } from "../strategyNames.ts";
import { boughtAfterViewing } from "./boughtAfterViewing.ts";
import { boughtTogether } from "./boughtTogether.ts";
import { complements } from "./complements.ts";
import { forYou } from "./forYou.ts";
import { help } from "./help.ts";
import { manual } from "./manual.ts";
import { newIn } from "./newIn.ts";
import { popular } from "./popular.ts";
import { popularAllTime } from "./popularAllTime.ts";
import { popularThisWeek } from "./popularThisWeek.ts";
import { recentlyViewed } from "./recentlyViewed.ts";
import { reminders } from "./reminders.ts";
import { similar } from "./similar.ts";
import { substitutes } from "./substitutes.ts";
import { trending } from "./trending.ts";
import { viewedTogether } from "./viewedTogether.ts";

/** A strategy and how it behaves in a slot. */
export interface StrategyEntry {
  readonly propose: Strategy;
  /** What is tried next where it has nothing, before the slot's own fallback. */
  readonly next: readonly StrategyName[];
  /** False where a short row is right as it is, and others would not belong in it. */
  readonly isToppedUp: boolean;
  /** Leaves out what was looked at already, unless the slot says otherwise. */
  readonly isForNew: boolean;
  /** May show what is in the cart. */
  readonly showsCart: boolean;
  /** What was seen several times today and left goes back; false where the shop or the shopper named the items. */
  readonly isTiring: boolean;
}

const entry = (propose: Strategy, more: Partial<StrategyEntry> = {}): StrategyEntry => ({
  propose,
  next: [],
  isToppedUp: true,
  isForNew: false,
  showsCart: false,
  isTiring: true,
  ...more,
});

/** Every strategy by its name. A new one is one file and one line here. */
export const STRATEGIES: Readonly<Record<StrategyName, StrategyEntry>> = {
  for_you: entry(forYou, { isForNew: true }),
  viewed_together: entry(viewedTogether, { next: ["bought_together", "similar"] }),
  bought_together: entry(boughtTogether, { next: ["viewed_together", "similar"] }),
  bought_after_viewing: entry(boughtAfterViewing, {
    next: ["bought_together", "viewed_together", "similar"],
  }),
  similar: entry(similar, { next: ["viewed_together", "bought_together"] }),
  complements: entry(complements, { isToppedUp: false, next: ["bought_together"] }),
  substitutes: entry(substitutes, { isToppedUp: false, next: ["similar", "viewed_together"] }),
  recently_viewed: entry(recentlyViewed, { isToppedUp: false, showsCart: true, isTiring: false }),
  reminders: entry(reminders, {
    isToppedUp: false,
    showsCart: true,
    isTiring: false,
    next: ["for_you"],
  }),
  popular: entry(popular),
  popular_this_week: entry(popularThisWeek),
  popular_all_time: entry(popularAllTime),
  trending: entry(trending),
  new_in: entry(newIn),
  manual: entry(manual, { isToppedUp: false, isTiring: false }),
  help: entry(help, { isToppedUp: false }),
};
