import type { StrategyName } from "../strategyNames.ts";

/** What strategies are called where a marketer reads of them. */
export const strategyWords: Readonly<Record<StrategyName, string>> = {
  for_you: "For you",
  viewed_together: "Viewed together",
  bought_together: "Goes well with it",
  bought_after_viewing: "Bought after viewing",
  similar: "Similar",
  complements: "Goes with it",
  substitutes: "Instead of it",
  recently_viewed: "Recently viewed",
  reminders: "Reminders",
  popular: "Popular",
  popular_this_week: "Popular this week",
  popular_all_time: "Favourites of all time",
  trending: "Trending this week",
  new_in: "New in",
  manual: "Items by hand",
  help: "Help where it is needed",
};
