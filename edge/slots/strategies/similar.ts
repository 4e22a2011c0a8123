import type { Strategy } from "../Strategy.ts";
import { originsOf } from "./originsOf.ts";
import { related } from "./related.ts";

/** What is like the product on the page, the cart, or what was looked at last. */
export const similar: Strategy = ({ scene, wanted }) =>
  related(scene, [{ relation: "similar", share: 1, from: originsOf(scene) }], { limit: wanted });
