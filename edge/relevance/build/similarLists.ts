import { createLikeness } from "./createLikeness.ts";
import { createListWriter } from "./ListWriter.ts";
import type { PackedLists } from "./PackedLists.ts";
import type { SimilarParts } from "./SimilarIndex.ts";

const ROWS_PER_BLOCK = 4_096;

/** Lists of similar items, for those that nobody has looked at yet, a block at a time. */
export function* similarLists(
  parts: SimilarParts,
  rowsPerBlock = ROWS_PER_BLOCK,
): Generator<PackedLists> {
  const { itemCount } = parts;
  const likeness = createLikeness(parts);
  for (let first = 0; first < itemCount; first += rowsPerBlock) {
    const end = Math.min(itemCount, first + rowsPerBlock);
    const writer = createListWriter(first, itemCount);
    for (let item = first; item < end; item++) {
      const { ids, weights } = likeness(item);
      writer.add(ids, weights);
    }
    yield writer.finish();
  }
}
