import type { PackedList } from "../../../sdk/rank/index.ts";
import { RELATIONS, type Relation } from "../../../sdk/wire/index.ts";
import { readLists } from "../build/PackedLists.ts";
import { decodeLists } from "../format/decodeLists.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";
import { bucketOf } from "./bucketOf.ts";
import type { Card } from "./Card.ts";
import { CARDS_PER_SHARD, type Manifest, TRAITS_PER_SHARD } from "./Manifest.ts";
import type { Part } from "./Part.ts";
import type { PartStore } from "./PartStore.ts";
import type { Popular } from "./Popular.ts";
import type { PartCache } from "./partCache.ts";
import { readPart } from "./parts.ts";
import type { Reading } from "./Reading.ts";

type CardShard = readonly (Card | null)[];
type Bucket = ReadonlyMap<string, number>;
type ListShard = ReturnType<typeof readLists>;

/** A decoded JSON takes about this many times its bytes. */
const JSON_BLOW_UP = 3;

/** What a reading is made from: the manifest, what everybody sees, and where parts are kept. */
export interface ReadingSource {
  readonly manifest: Manifest;
  readonly popular: Popular;
  readonly bucket: PartStore;
  readonly cache: PartCache;
}

export function openReading({ manifest, popular, bucket, cache }: ReadingSource): Reading {
  const cards = new Map<number, CardShard>();
  const buckets = new Map<number, Bucket>();
  const traits = new Map<number, Uint32Array>();
  const lists = new Map<Relation, Map<number, ListShard>>(
    RELATIONS.map((relation) => [relation, new Map()]),
  );

  /** Takes the named shards from the cache or from R2 into `into`. */
  async function take<T>(
    into: Map<number, T>,
    from: {
      parts: readonly Part[];
      numbers: Iterable<number>;
      decode: (bytes: Uint8Array) => Decoded<T>;
    },
  ): Promise<void> {
    const missing: { at: number; part: Part }[] = [];
    for (const at of new Set(from.numbers)) {
      const part = from.parts[at];
      if (!part || into.has(at)) continue;
      const cached = cache.get(part.hash);
      // The cache is keyed by content hash and each kind of content has its own form.
      if (cached !== undefined) into.set(at, cached as T);
      else missing.push({ at, part });
    }
    await Promise.all(
      missing.map(async ({ at, part }) => {
        const bytes = await readPart(bucket, part);
        const decoded = bytes && from.decode(bytes);
        if (!decoded) return;
        cache.put(part.hash, decoded.value, decoded.bytes);
        into.set(at, decoded.value);
      }),
    );
  }

  const card = (item: number): Card | undefined =>
    cards.get(Math.floor(item / CARDS_PER_SHARD))?.[item % CARDS_PER_SHARD] ?? undefined;

  return {
    version: manifest.version,
    itemCount: manifest.item_count,
    popular,
    async resolve(ids) {
      const count = manifest.directory.length;
      const found = new Map<string, number>();
      if (count === 0) return found;
      const numbers = ids.map((id) => bucketOf(id, count));
      await take(buckets, { parts: manifest.directory, numbers, decode: decodeBucket });
      for (const id of ids) {
        const item = buckets.get(bucketOf(id, count))?.get(id);
        if (item !== undefined) found.set(id, item);
      }
      return found;
    },
    async loadCards(items) {
      const numbers: number[] = [];
      for (const item of items) {
        const number = Math.floor(item / CARDS_PER_SHARD);
        // Most are of the few shards of what is popular, and those are here already.
        if (!cards.has(number) && !numbers.includes(number)) numbers.push(number);
      }
      if (numbers.length > 0) {
        await take(cards, { parts: manifest.cards, numbers, decode: decodeCards });
      }
    },
    card,
    async loadLists(relation, items) {
      const numbers = items.map((item) => Math.floor(item / ROWS_PER_SHARD));
      const into = lists.get(relation) ?? new Map<number, ListShard>();
      await take(into, { parts: manifest.lists[relation], numbers, decode: decodeListShard });
    },
    scaleOf: (relation) => manifest.list_scales[relation],
    lists: (relation) => ({
      list: (item): PackedList | undefined =>
        lists
          .get(relation)
          ?.get(Math.floor(item / ROWS_PER_SHARD))
          ?.list(item),
    }),
    traitsOf: manifest.traits?.relation ?? null,
    async loadTraits(items) {
      const parts = manifest.traits?.parts ?? [];
      const numbers = new Set<number>();
      // A catalogue of one shard needs no look at its items.
      if (parts.length === 1) numbers.add(0);
      else for (const list of items) addShards(numbers, list);
      await take(traits, { parts, numbers, decode: decodeTraits });
      if ([...numbers].some((number) => !traits.has(number))) return null;
      return {
        traits: (item) =>
          traits.get(Math.floor(item / TRAITS_PER_SHARD))?.[item % TRAITS_PER_SHARD] ?? 0,
      };
    },
    idOf: (item) => card(item)?.item_id ?? `~${String(item).padStart(10, "0")}`,
  };
}

function addShards(numbers: Set<number>, items: ArrayLike<number>): void {
  for (let n = 0; n < items.length; n++) {
    numbers.add(Math.floor((items[n] ?? 0) / TRAITS_PER_SHARD));
  }
}

interface DecodedPart<T> {
  readonly value: T;
  readonly bytes: number;
}
type Decoded<T> = DecodedPart<T> | null;

function decodeCards(bytes: Uint8Array): Decoded<CardShard> {
  const value = JSON.parse(new TextDecoder().decode(bytes)) as CardShard;
  return { value, bytes: bytes.byteLength * JSON_BLOW_UP };
}

function decodeBucket(bytes: Uint8Array): Decoded<Bucket> {
  const entries = JSON.parse(new TextDecoder().decode(bytes)) as [string, number][];
  return { value: new Map(entries), bytes: bytes.byteLength * JSON_BLOW_UP };
}

function decodeListShard(bytes: Uint8Array): Decoded<ListShard> {
  const packed = decodeLists(bytes);
  return packed && { value: readLists(packed), bytes: bytes.byteLength };
}

function decodeTraits(bytes: Uint8Array): Decoded<Uint32Array> {
  // A copy begins where a view of four bytes may.
  const value = new Uint32Array(bytes.slice().buffer);
  return { value, bytes: value.byteLength };
}
