import type { TrueWish } from "./queriesOfWishes.ts";

/** On the queue: something that a shopper waited for came true. Told twice, it is planned once. */
export interface WishMessage {
  readonly wish: TrueWish;
}
