import type { ProductRow } from "../../catalogue/queries.ts";
import { indexBy } from "../build/indexBy.ts";
import { bucketOf } from "../snapshot/bucketOf.ts";
import { encodeBucket } from "../snapshot/idBucket.ts";
import { encodeLines } from "../snapshot/Lines.ts";
import { CARDS_PER_SHARD, IDS_PER_BUCKET } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { writePart } from "../snapshot/parts.ts";
import { cardOf } from "./cardOf.ts";

/** Shards on their way at a time: an isolate has six connections. */
const AT_ONCE = 4;

type Products = readonly (ProductRow | null)[];

/**
 * Writes cards in the order of handles; an item that left the catalogue keeps its place, empty. Products come in blocks of
 * whole shards (the last one may be shorter), so that only one needs to be held.
 */
export async function writeCards(
  bucket: PartStore,
  folder: string,
  blocks: AsyncIterable<Products> | Iterable<Products>,
): Promise<Part[]> {
  const parts: Part[] = [];
  const write = (products: Products): Promise<Part> =>
    writePart(bucket, folder, encodeLines(products.map((row) => row && cardOf(row))));
  for await (const products of blocks) {
    for (let from = 0; from < products.length; from += AT_ONCE * CARDS_PER_SHARD) {
      const shards: Promise<Part>[] = [];
      for (let n = 0; n < AT_ONCE; n++) {
        const at = from + n * CARDS_PER_SHARD;
        const shard = products.slice(at, at + CARDS_PER_SHARD);
        if (shard.length > 0) shards.push(write(shard));
      }
      parts.push(...(await Promise.all(shards)));
    }
  }
  return parts;
}

/** Writes which id has which handle, in buckets by hash of the id. */
export async function writeDirectory(
  bucket: PartStore,
  folder: string,
  ids: readonly string[],
): Promise<Part[]> {
  const count = Math.ceil(ids.length / IDS_PER_BUCKET);
  const buckets = Uint32Array.from(ids, (id) => bucketOf(id, count));
  const { starts, places } = indexBy(buckets, count);
  const parts: Part[] = [];
  for (let n = 0; n < count; n++) {
    const items = [...places.subarray(starts[n], starts[n + 1])];
    const entries = items.map((item): [string, number] => [ids[item] ?? "", item]);
    parts.push(await writePart(bucket, folder, encodeBucket(entries)));
  }
  return parts;
}
