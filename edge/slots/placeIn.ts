import type { Site } from "../platform/Site.ts";
import { armOf } from "./armOf.ts";
import { isHeldOut } from "./isHeldOut.ts";
import { isHeldOutOfAll } from "./isHeldOutOfAll.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

export interface Placed {
  /** The slot as this shopper gets it. */
  readonly slot: SlotDefinition;
  /** What the reports count it under, where that is not plainly treatment or holdout. */
  readonly arm: string | undefined;
  readonly isOut: boolean;
}

/** Where a shopper who may be measured stands in a slot's experiments. Each of them rolls its own dice. */
export function placeIn(slot: SlotDefinition, who: { site: Site; shopper: string }): Placed {
  const { shopper } = who;
  const { id: site, settings } = who.site;
  if (isHeldOutOfAll({ site, shopper }, settings.global_holdout)) {
    return { slot, arm: "global_holdout", isOut: true };
  }
  if (isHeldOut({ site, slot: slot.id, shopper }, slot.holdout)) {
    return { slot, arm: undefined, isOut: true };
  }
  const test = armOf({ site, shopper }, slot);
  if (!test) return { slot, arm: undefined, isOut: false };
  const { id, strategy, fallback = slot.fallback } = test;
  return { slot: { ...slot, strategy, fallback, chain: [] }, arm: id, isOut: false };
}
