import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";
import { metReminders } from "./metReminders.ts";

/**
 * What the shopper looked at, the latest first; what waits in the cart says so. Before it stands what they asked there to
 * be told of and has come true.
 */
export const recentlyViewed: Strategy = async ({ scene }) => {
  const recent = scene.recent.map(({ item, at }): Pick<Candidate, "item" | "reason"> => {
    const isInCart = scene.cart.includes(item);
    return {
      item,
      reason: isInCart
        ? { code: "left_in_cart", cause: "cart" }
        : { code: "recently_viewed", cause: "day", at },
    };
  });
  return [...(await metReminders(scene)), ...recent].map(
    (one, place): Candidate => ({ ...one, score: 1 / (1 + place), isPersonal: true }),
  );
};
