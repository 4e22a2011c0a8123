import { createSimilarIndex } from "../build/SimilarIndex.ts";
import { similarLists } from "../build/similarLists.ts";
import type { Part } from "../snapshot/Part.ts";
import { readBlocks } from "./readBlocks.ts";
import { writeCards } from "./writeItems.ts";
import { type WrittenLists, writeLists } from "./writeLists.ts";

const NOTHING_SAID = { title: "" };

export interface ProductsInput {
  readonly site: string;
  readonly folder: string;
  readonly ids: readonly string[];
  /** Whether lists of similar items are made. */
  readonly isListed: boolean;
}

export interface WrittenProducts {
  readonly cards: readonly Part[];
  readonly similar: WrittenLists | null;
}

/**
 * Writes the cards of all products and, where asked, the lists of those that are alike. Whole products are held a block at a
 * time: once written, what is left of each is a few numbers, and nothing once this is done.
 */
export async function writeProducts(env: Env, of: ProductsInput): Promise<WrittenProducts> {
  const { site, folder, ids, isListed } = of;
  const index = createSimilarIndex();
  const cards = await writeCards(env.SNAPSHOTS, folder, eachBlock());
  async function* eachBlock() {
    for await (const block of readBlocks(env.DB, site, ids)) {
      if (isListed) for (const row of block) index.add(row ?? NOTHING_SAID);
      yield block;
    }
  }
  if (!isListed || ids.length === 0) return { cards, similar: null };
  return { cards, similar: await writeLists(env.SNAPSHOTS, folder, similarLists(index.finish())) };
}
