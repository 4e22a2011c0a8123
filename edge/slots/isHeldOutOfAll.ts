import { bucketOf } from "../relevance/snapshot/bucketOf.ts";

const STEPS = 100_000;

/** Whether a shopper belongs to the site's global holdout: for all slots the same answer, each time, and kept nowhere. */
export function isHeldOutOfAll(who: { site: string; shopper: string }, share: number): boolean {
  return share > 0 && bucketOf(`global:1:${who.site}:${who.shopper}`, STEPS) < share * STEPS;
}
