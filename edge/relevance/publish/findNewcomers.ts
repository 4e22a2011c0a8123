import type { ProductOutline } from "../../catalogue/queries.ts";
import { decodeLists } from "../format/decodeLists.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { readPart } from "../snapshot/parts.ts";

/** The newest of them; older ones wait for the next build from files. */
const NEWCOMERS_MAX = 5_000;
/** In a larger shop ids and cards alone take what an isolate has. */
const ITEMS_MAX = 300_000;

/** Handles, ascending, of the products that came after the snapshot's lists of similar items were built: the newest of them. */
export async function findNewcomers(
  bucket: PartStore,
  of: {
    before: Manifest;
    ids: readonly string[];
    outlines: ReadonlyMap<string, ProductOutline>;
  },
): Promise<Uint32Array> {
  const { before, ids, outlines } = of;
  if (ids.length > ITEMS_MAX) return new Uint32Array();
  const listed = await countListed(bucket, before);
  const addedAt = (item: number): number => outlines.get(ids[item] ?? "")?.added_at ?? 0;
  const newcomers: number[] = [];
  for (let item = listed; item < ids.length; item++) {
    if (outlines.has(ids[item] ?? "")) newcomers.push(item);
  }
  newcomers.sort((a, b) => addedAt(b) - addedAt(a) || b - a);
  return Uint32Array.from(newcomers.slice(0, NEWCOMERS_MAX)).sort();
}

/** How many items the lists speak of: the last shard tells where it ends. Where it can't be read nothing is new. */
async function countListed(bucket: PartStore, { lists, item_count }: Manifest): Promise<number> {
  const last = lists.similar.at(-1);
  if (!last) return 0;
  const bytes = await readPart(bucket, last);
  const shard = bytes && decodeLists(bytes);
  return shard ? shard.first + shard.scales.length : item_count;
}
