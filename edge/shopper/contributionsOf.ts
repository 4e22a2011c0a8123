import type {
  ContributionMessage,
  ItemContribution,
  PairContribution,
} from "../relevance/Contribution.ts";
import { TRAIL_ITEMS } from "./limits.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { followTrail } from "./trail.ts";

/** A purchase says more than a view. */
const PURCHASE_STRENGTH = 3;

type Pair = Omit<PairContribution, "contributor">;

/**
 * What acts come to in the statistics: a view is paired with the items before it in the visit, a purchase's items with
 * one another. `sign` makes the contributor of a text that names a pair or an item: another one each time, so that the
 * statistics can't join two of them to one shopper.
 */
export function contributionsOf(
  { trail, acts }: OutboxBody,
  sign: (text: string) => string,
): Pick<ContributionMessage, "pairs" | "items"> {
  const pairs: PairContribution[] = [];
  const items: ItemContribution[] = [];
  const addPair = (pair: Pair): void => {
    const contributor = sign(`${pair.relation}\n${pair.from}\n${pair.to}`);
    pairs.push({ ...pair, contributor });
  };
  let visit = trail;
  for (const [action, at, ...ids] of acts) {
    const touched = action === "purchase" ? ids.slice(0, TRAIL_ITEMS) : ids;
    const [first = ""] = ids;
    if (action === "view") {
      const step = followTrail(visit, first, at);
      visit = step.trail;
      for (const [i, from] of step.earlier.entries()) {
        addPair({ relation: "viewed_together", from, to: first, distance: i + 1, strength: 1, at });
      }
    }
    if (action === "purchase") {
      const strength = PURCHASE_STRENGTH;
      for (const [i, from] of touched.entries()) {
        for (const to of touched.slice(i + 1)) {
          addPair({ relation: "bought_together", from, to, distance: 1, strength, at });
        }
      }
    }
    for (const item of action === "view" ? [first] : touched) {
      items.push({ item, action, at, contributor: sign(`${action}\n${item}`) });
    }
  }
  return { pairs, items };
}
