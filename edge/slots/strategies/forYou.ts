import type { Strategy } from "../Strategy.ts";
import { suitsShopper } from "../suitsShopper.ts";

/** What suits this shopper; what they looked at already only where the slot wants that too. */
export const forYou: Strategy = ({ scene, slot, wanted }) =>
  suitsShopper(scene, { wanted, showsSeen: slot.filters.exclude_seen === false });
