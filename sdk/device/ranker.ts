/** Of the ranker, what a browser uses: a chunk of its own, as pure as the whole. */
export { AGE_WEIGHTS } from "../rank/ageWeights.ts";
export { FOR_YOU_SHARES } from "../rank/forYouShares.ts";
export { interestFactor } from "../rank/interestFactor.ts";
export { listsFromNeighbours } from "../rank/listsFromNeighbours.ts";
export { orderByTaste } from "../rank/orderByTaste.ts";
export { rankSession } from "../rank/rankSession.ts";
export { reasonTerm } from "../rank/reasonTerm.ts";
export { tasteOf } from "../rank/tasteOf.ts";
