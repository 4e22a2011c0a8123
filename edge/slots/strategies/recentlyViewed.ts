import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What the shopper looked at, the latest first; what waits in the cart says so. */
export const recentlyViewed: Strategy = async ({ scene }) =>
  scene.recent.map(({ item, at }, place): Candidate => {
    const isInCart = scene.cart.includes(item);
    return {
      item,
      score: 1 / (1 + place),
      reason: isInCart
        ? { code: "left_in_cart", cause: "cart" }
        : { code: "recently_viewed", cause: "day", at },
      isPersonal: true,
    };
  });
