import type { ItemStats } from "../../relevance/publish/ItemStats.ts";

/** Of an item that nobody asked for. */
export const NO_DEMAND: Readonly<ItemStats> = {
  longTerm: 0,
  ever: 0,
  now: 0,
  shoppers: 0,
  week: 0,
  viewers: 0,
  wanted: 0,
  wantedBefore: 0,
  looks: 0,
  acts: 0,
};
