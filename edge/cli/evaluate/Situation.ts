import type { Liked } from "./likedOf.ts";

/** A moment at which a slot would have been shown, and what was bought after it. */
export interface Situation {
  /** What a row starts from, newest first. */
  readonly session: readonly number[];
  /** Items that the row must not show. */
  readonly without: ReadonlySet<number>;
  /** Any of these is a hit. */
  readonly wanted: ReadonlySet<number>;
  /** What is known of the customer; in slots that go by the page or the cart alone it does not count. */
  readonly liked?: Liked;
}
