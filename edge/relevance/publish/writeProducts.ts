import { createSimilarIndex } from "../build/SimilarIndex.ts";
import { similarLists } from "../build/similarLists.ts";
import type { Part } from "../snapshot/Part.ts";
import { readBlocks } from "./readBlocks.ts";
import { writeCards } from "./writeItems.ts";
import { type WrittenLists, writeLists } from "./writeLists.ts";

const NOTHING_SAID = { title: "" };

/**
 * Writes the cards of all products and, where asked, the lists of those that are alike. Whole products are held a block at a
 * time: once written, what is left of each is a few numbers, and nothing once this is done.
 */
export async function writeProducts(
  env: Env,
  of: { site: string; folder: string; ids: readonly string[]; isIndexed: boolean },
): Promise<{ cards: Part[]; similar: WrittenLists | null }> {
  const { site, folder, ids, isIndexed } = of;
  const index = createSimilarIndex();
  const cards = await writeCards(env.SNAPSHOTS, folder, eachBlock());
  async function* eachBlock() {
    for await (const block of readBlocks(env.DB, site, ids)) {
      if (isIndexed) for (const row of block) index.add(row ?? NOTHING_SAID);
      yield block;
    }
  }
  if (!isIndexed || ids.length === 0) return { cards, similar: null };
  return { cards, similar: await writeLists(env.SNAPSHOTS, folder, similarLists(index.finish())) };
}
