/** The ranker, pure: no DOM, no Workers, no clock, no randomness. The same bytes in give the same order everywhere. */
export { AGE_WEIGHTS, REPEAT_WEIGHT } from "./ageWeights.ts";
export { depthFor } from "./depthFor.ts";
export { type DiversifyRules, diversify } from "./diversify.ts";
export { dueAgain } from "./dueAgain.ts";
export { FOR_YOU_SHARES } from "./forYouShares.ts";
export { INTEREST_FACTORS, interestFactor } from "./interestFactor.ts";
export type { Lists, PackedList } from "./Lists.ts";
export {
  listsFromNeighbours,
  type NeighbourIndex,
  type Neighbours,
} from "./listsFromNeighbours.ts";
export { orderByTaste } from "./orderByTaste.ts";
export { orderRelated, type RelatedOrder } from "./orderRelated.ts";
export type { RankedItem, Term } from "./Ranked.ts";
export type { Anew, RelatedLists, RelatedQuery } from "./RelatedQuery.ts";
export { rankRelated } from "./rankRelated.ts";
export { rankSession } from "./rankSession.ts";
export { type ReasonTerm, reasonTerm } from "./reasonTerm.ts";
export { createOrderAnew, type OrderAnew } from "./rerank/createOrderAnew.ts";
export { createReranker, type Reranker } from "./rerank/createReranker.ts";
export { DEFAULT_RERANK_WEIGHTS } from "./rerank/defaultWeights.ts";
export type { ItemTraits } from "./rerank/ItemTraits.ts";
export type { RerankWeights } from "./rerank/RerankWeights.ts";
export { rounded } from "./rounded.ts";
export type { GivenTerm, RelationQuery, SessionQuery } from "./SessionQuery.ts";
export { strongestTerm } from "./strongestTerm.ts";
export { type Liked, type Taste, tasteOf } from "./tasteOf.ts";
export { type Tastable, tasteTerms } from "./tasteTerms.ts";
