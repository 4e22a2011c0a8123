import type { Strategy } from "../Strategy.ts";
import { kinshipOf } from "./kinshipOf.ts";
import { originsOf } from "./originsOf.ts";
import { related } from "./related.ts";

/** What goes with the product on the page or with the cart: bought along with it, and no alternative to it. */
export const complements: Strategy = async ({ scene, wanted }) => {
  const from = originsOf(scene);
  const { complements: own } = await kinshipOf(scene, from);
  const found = await related(scene, [{ relation: "bought_together", share: 1, from }], {
    limit: wanted,
  });
  return found.filter(({ item }) => own.has(item));
};
