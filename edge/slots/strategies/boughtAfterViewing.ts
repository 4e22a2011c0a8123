import type { Strategy } from "../Strategy.ts";
import { originsOf } from "./originsOf.ts";
import { related } from "./related.ts";

/** What others bought in the days after they looked at the product on the page, the cart, or what was looked at last. */
export const boughtAfterViewing: Strategy = ({ scene, wanted }) =>
  related(scene, [{ relation: "bought_after_viewing", share: 1, from: originsOf(scene) }], {
    limit: wanted,
  });
