import { rescored } from "../rescored.ts";
import type { Strategy } from "../Strategy.ts";
import { kinshipOf } from "./kinshipOf.ts";
import { originsOf } from "./originsOf.ts";
import { related } from "./related.ts";

/** What is left of the score of an item that could stand in for one in the cart. */
const SUBSTITUTE_SHARE = 0.25;

/** What others buy along with the product on the page, the cart, or what was looked at last. */
export const boughtTogether: Strategy = async ({ scene, wanted }) => {
  const from = originsOf(scene);
  const found = await related(scene, [{ relation: "bought_together", share: 1, from }], {
    limit: wanted,
  });
  if (from !== scene.cart) return found;
  const { substitutes } = await kinshipOf(scene, from);
  if (!found.some(({ item }) => substitutes.has(item))) return found;
  return found.map((one) =>
    substitutes.has(one.item) ? rescored(one, one.score * SUBSTITUTE_SHARE) : one,
  );
};
