import type { Strategy } from "../Strategy.ts";
import { originsOf } from "./originsOf.ts";
import { related } from "./related.ts";

/** What others buy along with the product on the page, the cart, or what was looked at last. */
export const boughtTogether: Strategy = ({ scene, wanted }) =>
  related(scene, [{ relation: "bought_together", share: 1, from: originsOf(scene) }], {
    limit: wanted,
  });
