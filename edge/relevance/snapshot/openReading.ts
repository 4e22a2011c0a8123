import type { OrderAnew, PackedList } from "../../../sdk/rank/index.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";
import { LIST_RELATIONS, type ListRelation } from "../ListRelation.ts";
import { bucketOf } from "./bucketOf.ts";
import type { Card } from "./Card.ts";
import type { CardShard } from "./cardShard.ts";
import type { Decoded } from "./Decoded.ts";
import { DECODERS, type ListShard } from "./decoders.ts";
import { free } from "./free.ts";
import type { IdBucket } from "./idBucket.ts";
import { CARDS_PER_SHARD_BEFORE, type Manifest, TRAITS_PER_SHARD } from "./Manifest.ts";
import type { NearCache } from "./NearCache.ts";
import type { Part } from "./Part.ts";
import type { PartStore } from "./PartStore.ts";
import type { Popular } from "./Popular.ts";
import type { PartCache } from "./partCache.ts";
import { readPart } from "./parts.ts";
import type { Reading } from "./Reading.ts";
import { withNewcomers } from "./withNewcomers.ts";

/** What a reading is made from: the manifest, what everybody sees, and where parts are kept. */
export interface ReadingSource {
  readonly manifest: Manifest;
  readonly popular: Popular;
  readonly bucket: PartStore;
  readonly cache: PartCache;
  /** Between memory and the store, where there is one. */
  readonly near?: NearCache;
  /** The second tier: of the site's own weights, or of the shipped ones. */
  readonly orderAnew: OrderAnew;
  /** Told where a part is missing, cut or changed. */
  readonly onFault?: (part: Part) => void;
}

export function openReading({
  manifest,
  popular,
  bucket,
  cache,
  near,
  orderAnew,
  onFault,
}: ReadingSource): Reading {
  const { cards_per_shard: cardsPerShard = CARDS_PER_SHARD_BEFORE } = manifest;
  const cardBits = Math.log2(cardsPerShard);
  const cards = new Map<number, CardShard>();
  const buckets = new Map<number, IdBucket>();
  const traits = new Map<number, Uint32Array>();
  const newcomers = new Map<number, Uint32Array>();
  const newcomerLists = new Map<number, ListShard>();
  let isFaulty = false;
  const lists = new Map<ListRelation, Map<number, ListShard>>(
    LIST_RELATIONS.map((relation) => [relation, new Map()]),
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
        const kept = await near?.get(part);
        const bytes = kept ?? (await readPart(bucket, part));
        const decoded = bytes && from.decode(bytes);
        if (!decoded) {
          isFaulty = true;
          onFault?.(part);
          return;
        }
        const { isView } = decoded;
        // Without a cache in between the store may want its bytes itself.
        const done = (): void => {
          if (near && !isView) free(bytes);
        };
        if (near && !kept) near.put(part, bytes, done);
        else done();
        cache.put(part.hash, decoded.value, decoded.bytes);
        decoded.watch?.(cache.growthOf(part.hash));
        into.set(at, decoded.value);
      }),
    );
  }

  /** Where an item's row is among the newcomers' lists; -1 where it has none. */
  const newcomerRow = (item: number): number => placeOf(newcomers.get(0), item);

  async function loadNewcomers(items: readonly number[]): Promise<void> {
    if (!manifest.newcomers) return;
    const { items: named, lists: parts } = manifest.newcomers;
    await take(newcomers, { parts: [named], numbers: [0], decode: DECODERS.traits });
    const rows = items.map(newcomerRow).filter((row) => row >= 0);
    const numbers = rows.map((row) => Math.floor(row / ROWS_PER_SHARD));
    await take(newcomerLists, { parts, numbers, decode: DECODERS.lists });
  }

  function newcomerList(item: number): PackedList | undefined {
    const row = newcomerRow(item);
    return newcomerLists.get(Math.floor(row / ROWS_PER_SHARD))?.list(row);
  }

  const card = (item: number): Card | undefined =>
    cards.get(item >>> cardBits)?.at(item & (cardsPerShard - 1)) ?? undefined;

  return {
    version: manifest.version,
    itemCount: manifest.item_count,
    isFaulty: () => isFaulty,
    popular,
    async resolve(ids) {
      const count = manifest.directory.length;
      const found = new Map<string, number>();
      if (count === 0) return found;
      const numbers = ids.map((id) => bucketOf(id, count));
      await take(buckets, { parts: manifest.directory, numbers, decode: DECODERS.directory });
      for (const id of ids) {
        const item = buckets.get(bucketOf(id, count))?.get(id);
        if (item !== undefined) found.set(id, item);
      }
      return found;
    },
    async loadCards(items) {
      const numbers: number[] = [];
      for (const item of items) {
        const number = item >>> cardBits;
        // Most are of the few shards of what is popular, and those are here already.
        if (!cards.has(number) && !numbers.includes(number)) numbers.push(number);
      }
      if (numbers.length > 0) {
        await take(cards, { parts: manifest.cards, numbers, decode: DECODERS.cards });
      }
    },
    card,
    async loadLists(relation, items) {
      const numbers = items.map((item) => Math.floor(item / ROWS_PER_SHARD));
      const into = lists.get(relation) ?? new Map<number, ListShard>();
      const parts = manifest.lists[relation] ?? [];
      await Promise.all([
        take(into, { parts, numbers, decode: DECODERS.lists }),
        relation === "similar" ? loadNewcomers(items) : undefined,
      ]);
    },
    scaleOf: (relation) => manifest.list_scales[relation] ?? 0,
    lists: (relation) => ({
      list(item): PackedList | undefined {
        const shard = lists.get(relation)?.get(Math.floor(item / ROWS_PER_SHARD));
        const list = shard?.list(item);
        return relation === "similar" ? withNewcomers(list, newcomerList(item)) : list;
      },
    }),
    traitsOf: manifest.traits?.relation ?? null,
    orderAnew,
    async loadTraits(items) {
      const parts = manifest.traits?.parts ?? [];
      const numbers = new Set<number>();
      // A catalogue of one shard needs no look at its items.
      if (parts.length === 1) numbers.add(0);
      else for (const list of items) addShards(numbers, list);
      await take(traits, { parts, numbers, decode: DECODERS.traits });
      if ([...numbers].some((number) => !traits.has(number))) return null;
      return {
        traits: (item) =>
          traits.get(Math.floor(item / TRAITS_PER_SHARD))?.[item % TRAITS_PER_SHARD] ?? 0,
      };
    },
    idOf: (item) => card(item)?.item_id ?? `~${String(item).padStart(10, "0")}`,
  };
}

/** Where a number is in an ascending row of them; -1 where it is not. */
function placeOf(numbers: Uint32Array | undefined, wanted: number): number {
  let low = 0;
  let high = numbers?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers?.[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers?.[low] === wanted ? low : -1;
}

function addShards(numbers: Set<number>, items: ArrayLike<number>): void {
  for (let n = 0; n < items.length; n++) {
    numbers.add(Math.floor((items[n] ?? 0) / TRAITS_PER_SHARD));
  }
}
