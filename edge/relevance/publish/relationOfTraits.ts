import type { ByRelation } from "../ListRelation.ts";
import type { TraitRelation } from "../snapshot/Manifest.ts";

/** The relation that the second tier ranks anew: what is viewed together, where as many items have such lists. */
export function relationOfTraits(listCounts: ByRelation<number>): TraitRelation {
  const { viewed_together, bought_together } = listCounts;
  return viewed_together >= bought_together ? "viewed_together" : "bought_together";
}
