import { bucketOf } from "../relevance/snapshot/bucketOf.ts";

const STEPS = 100_000;

/** Whether a shopper belongs to a slot's holdout: the same answer each time, kept nowhere, independent between slots. */
export function isHeldOut(
  who: { site: string; slot: string; shopper: string },
  share: number,
): boolean {
  if (share <= 0) return false;
  return bucketOf(`holdout:1:${who.site}:${who.slot}:${who.shopper}`, STEPS) < share * STEPS;
}
