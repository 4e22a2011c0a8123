import type { Strategy } from "../Strategy.ts";
import { originsOf } from "./originsOf.ts";
import { related } from "./related.ts";

/** What others look at along with the product on the page, the cart, or what was looked at last. */
export const viewedTogether: Strategy = ({ scene, wanted }) =>
  related(
    scene,
    [{ relation: "viewed_together", share: 1, from: originsOf(scene), isVisit: true }],
    { limit: wanted },
  );
