import type { Habit, InterestChoice } from "../wire/messages.ts";

/** What a shopper whose history is on this device alone has said of it. Times in milliseconds since the epoch. */
export interface Said {
  /** Muted ids with the time of it. */
  readonly items: Readonly<Record<string, number>>;
  readonly categories: Readonly<Record<string, number>>;
  /** How much categories should count; what is not here counts as it is. */
  readonly weights: Readonly<Record<string, InterestChoice>>;
  /** Until when a habit is forgotten. */
  readonly forgot: Readonly<Partial<Record<Habit, number>>>;
}
