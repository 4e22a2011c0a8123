import type { Strategy } from "../Strategy.ts";
import { kinshipOf } from "./kinshipOf.ts";
import { originsOf } from "./originsOf.ts";
import { related } from "./related.ts";

/** What one would take instead of the product on the page: of its kind, compared with it, and not bought along with it. */
export const substitutes: Strategy = async ({ scene, wanted }) => {
  const from = originsOf(scene);
  const { substitutes: own } = await kinshipOf(scene, from);
  const found = await related(
    scene,
    [
      { relation: "viewed_together", share: 1, from },
      { relation: "similar", share: 1, from },
    ],
    { limit: wanted },
  );
  return found.filter(({ item }) => own.has(item));
};
