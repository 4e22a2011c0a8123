import { createNumbers } from "../build/Numbers.ts";
import { createSimilarIndex } from "../build/SimilarIndex.ts";
import { similarLists } from "../build/similarLists.ts";
import type { Newcomers } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import { readBlocks } from "./readBlocks.ts";
import { writeCards } from "./writeItems.ts";
import { type WrittenLists, writeLists } from "./writeLists.ts";
import { writeNewcomers } from "./writeNewcomers.ts";

/** What newcomers are compared with: the most asked for, and each other. Of more the words would not fit beside the ids. */
const COMPARED_MAX = 200_000;
const NOTHING_SAID = { title: "" };

export interface ProductsInput {
  readonly site: string;
  readonly folder: string;
  readonly ids: readonly string[];
  /** Whose lists of similar items are made: everybody's, or those of the given newcomers. */
  readonly listed: "all" | Uint32Array;
}

export interface WrittenProducts {
  readonly cards: readonly Part[];
  readonly similar: WrittenLists | null;
  readonly newcomers: Newcomers | null;
}

/**
 * Writes the cards of all products and, where asked, the lists of those that are alike. Whole products are held a block at a
 * time: once written, what is left of each is a few numbers, and nothing once this is done.
 */
export async function writeProducts(env: Env, of: ProductsInput): Promise<WrittenProducts> {
  const { site, folder, ids, listed } = of;
  const isIndexed = listed === "all" || listed.length > 0;
  const newcomers = new Set(listed === "all" ? [] : listed);
  const handles = createNumbers();
  const index = createSimilarIndex();
  let handle = 0;
  const cards = await writeCards(env.SNAPSHOTS, folder, eachBlock());
  async function* eachBlock() {
    for await (const block of readBlocks(env.DB, site, ids)) {
      for (const row of isIndexed ? block : []) {
        const item = handle++;
        if (listed !== "all") {
          if (item >= COMPARED_MAX && !newcomers.has(item)) continue;
          handles.push(item);
        }
        index.add(row ?? NOTHING_SAID);
      }
      yield block;
    }
  }
  if (!isIndexed || ids.length === 0) return { cards, similar: null, newcomers: null };
  const parts = index.finish();
  if (listed === "all") {
    const similar = await writeLists(env.SNAPSHOTS, folder, similarLists(parts));
    return { cards, similar, newcomers: null };
  }
  const late = { parts, handles: handles.view(), newcomers };
  return {
    ...{ cards, similar: null },
    newcomers: await writeNewcomers(env.SNAPSHOTS, folder, late),
  };
}
