import { createSimilarIndex, type SimilarCard, type SimilarParts } from "./SimilarIndex.ts";

/** The index of cards that are all at hand, by handle. */
export function indexCards(cards: readonly SimilarCard[]): SimilarParts {
  const index = createSimilarIndex();
  for (const card of cards) index.add(card);
  return index.finish();
}
