import type { ProductRow } from "../../catalogue/queries.ts";
import type { PackedLists } from "../../relevance/build/PackedLists.ts";
import type { ListRelation } from "../../relevance/ListRelation.ts";
import { listsOf } from "../../relevance/publish/listsOf.ts";
import { relationOfTraits } from "../../relevance/publish/relationOfTraits.ts";
import { writeCards, writeDirectory } from "../../relevance/publish/writeItems.ts";
import { writeLists } from "../../relevance/publish/writeLists.ts";
import { writeTraits } from "../../relevance/publish/writeTraits.ts";
import {
  CARDS_PER_SHARD,
  type Manifest,
  type TraitRelation,
} from "../../relevance/snapshot/Manifest.ts";
import type { Part } from "../../relevance/snapshot/Part.ts";
import type { PartStore } from "../../relevance/snapshot/PartStore.ts";
import type { Popular } from "../../relevance/snapshot/Popular.ts";
import { writePart } from "../../relevance/snapshot/parts.ts";

const SHARDS_PER_BLOCK = 4;

/** What goes into a snapshot; lists come a block at a time, so that only one is held. */
export interface SnapshotContent {
  readonly site: string;
  readonly version: number;
  readonly at: number;
  /** By handle. */
  readonly ids: readonly string[];
  /** By handle; null where there is no card to show. */
  readonly products: Iterable<ProductRow | null>;
  readonly popular: Popular;
  readonly lists: Readonly<Record<ListRelation, Iterable<PackedLists>>>;
  /** What the second tier is to know of items, by the relation that it ranks anew. */
  readonly traits: (relation: TraitRelation) => Uint32Array<ArrayBuffer>;
  /** The site's own weights of the second tier, as JSON. */
  readonly weights?: string | undefined;
}

/** Products of a few shards at a time. */
function* inBlocks(products: SnapshotContent["products"]): Generator<(ProductRow | null)[]> {
  let block: (ProductRow | null)[] = [];
  for (const product of products) {
    block.push(product);
    if (block.length < SHARDS_PER_BLOCK * CARDS_PER_SHARD) continue;
    yield block;
    block = [];
  }
  yield block;
}

/** Writes a snapshot as the edge does, and answers its manifest. */
export async function writeSnapshot(store: PartStore, content: SnapshotContent): Promise<Part> {
  const { site, version, at, ids, products, popular } = content;
  const folder = `${site}/parts`;
  const write = (relation: ListRelation) => writeLists(store, folder, content.lists[relation]);
  const lists = listsOf({
    viewed_together: await write("viewed_together"),
    bought_together: await write("bought_together"),
    bought_after_viewing: await write("bought_after_viewing"),
    similar: await write("similar"),
  });
  const anew = relationOfTraits(lists.list_counts);
  const manifest: Manifest = {
    format: 1,
    site,
    version,
    at,
    item_count: ids.length,
    directory: await writeDirectory(store, folder, ids),
    cards: await writeCards(store, folder, inBlocks(products)),
    cards_per_shard: CARDS_PER_SHARD,
    ...lists,
    popular: await writePart(store, folder, JSON.stringify(popular)),
    traits: { relation: anew, parts: await writeTraits(store, folder, content.traits(anew)) },
    ...(content.weights !== undefined && {
      weights: await writePart(store, folder, content.weights),
    }),
  };
  return writePart(store, `${site}/manifests`, JSON.stringify(manifest));
}
