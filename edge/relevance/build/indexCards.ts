import { createSimilarIndex, type SimilarCard, type SimilarParts } from "./SimilarIndex.ts";

/** The index of cards in the order of handles. */
export function indexCards(cards: Iterable<SimilarCard>): SimilarParts {
  const index = createSimilarIndex();
  for (const card of cards) index.add(card);
  return index.finish();
}
