import type { ProductRow } from "../../catalogue/queries.ts";
import { bucketOf } from "../snapshot/bucketOf.ts";
import type { Card } from "../snapshot/Card.ts";
import { CARDS_PER_SHARD, IDS_PER_BUCKET } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { writePart } from "../snapshot/parts.ts";

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
  for await (const products of blocks) {
    for (let from = 0; from < products.length; from += CARDS_PER_SHARD) {
      const cards = products.slice(from, from + CARDS_PER_SHARD).map((row) => row && cardOf(row));
      parts.push(await writePart(bucket, folder, JSON.stringify(cards)));
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
  const buckets = Array.from({ length: count }, (): [string, number][] => []);
  ids.forEach((id, item) => {
    buckets[bucketOf(id, count)]?.push([id, item]);
  });
  const parts: Part[] = [];
  for (const entries of buckets) {
    parts.push(await writePart(bucket, folder, JSON.stringify(entries)));
  }
  return parts;
}

function cardOf(row: ProductRow): Card {
  return {
    item_id: row.item_id,
    title: row.title,
    url: row.url,
    image: row.image,
    price: row.price,
    currency: row.currency,
    availability: row.availability,
    ...(row.was_price !== null && { was_price: row.was_price }),
    ...(row.category !== null && { category: row.category }),
    ...(row.brand !== null && { brand: row.brand }),
    ...variantOf(row),
    ...(row.sensitive === 1 && { sensitive: true }),
  };
}

/** Colour and size, by which a taste is known. */
function variantOf({ variant }: ProductRow): { color?: string; size?: string } {
  if (!variant) return {};
  const { color, size }: { color?: unknown; size?: unknown } = JSON.parse(variant);
  return {
    ...(typeof color === "string" && { color }),
    ...(typeof size === "string" && { size }),
  };
}
