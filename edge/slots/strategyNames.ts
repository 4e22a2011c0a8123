/** Every strategy that a slot can name. */
export const STRATEGY_NAMES = [
  "for_you",
  "viewed_together",
  "bought_together",
  "bought_after_viewing",
  "similar",
  "complements",
  "substitutes",
  "recently_viewed",
  "reminders",
  "popular",
  "popular_this_week",
  "popular_all_time",
  "trending",
  "new_in",
  "manual",
  "help",
] as const;
export type StrategyName = (typeof STRATEGY_NAMES)[number];
