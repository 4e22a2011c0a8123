import type { ItemTraits, Lists, OrderAnew, PackedList } from "../../../sdk/rank/index.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";
import type { ListRelation } from "../ListRelation.ts";
import { bucketOf } from "./bucketOf.ts";
import type { Card } from "./Card.ts";
import type { CardShard } from "./cardShard.ts";
import type { Decoded } from "./Decoded.ts";
import { DECODERS, type ListShard } from "./decoders.ts";
import { free } from "./free.ts";
import type { IdBucket } from "./idBucket.ts";
import {
  CARDS_PER_SHARD_BEFORE,
  type Manifest,
  type Newcomers,
  TRAITS_PER_SHARD,
  type TraitRelation,
} from "./Manifest.ts";
import type { NearCache } from "./NearCache.ts";
import type { Part } from "./Part.ts";
import type { PartStore } from "./PartStore.ts";
import type { Popular } from "./Popular.ts";
import type { PartCache } from "./partCache.ts";
import { readPart } from "./parts.ts";
import type { Reading, Waiting } from "./Reading.ts";
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

/** A new reading for one request. */
export const openReading = (of: ReadingSource): Reading => new SnapshotReading(of);

class SnapshotReading implements Reading {
  readonly #of: ReadingSource;
  readonly #cardBits: number;
  readonly #cardMask: number;
  readonly #cards = new Map<number, CardShard>();
  readonly #buckets = new Map<number, IdBucket>();
  readonly #traits = new Map<number, Uint32Array>();
  readonly #lists = new Map<ListRelation, Map<number, ListShard>>();
  readonly #newcomers = new Map<number, Uint32Array>();
  readonly #newcomerLists = new Map<number, ListShard>();
  #isFaulty = false;

  constructor(of: ReadingSource) {
    this.#of = of;
    const { cards_per_shard: cardsPerShard = CARDS_PER_SHARD_BEFORE } = of.manifest;
    this.#cardBits = Math.log2(cardsPerShard);
    this.#cardMask = cardsPerShard - 1;
  }

  get version(): number {
    return this.#of.manifest.version;
  }

  get itemCount(): number {
    return this.#of.manifest.item_count;
  }

  get popular(): Popular {
    return this.#of.popular;
  }

  get orderAnew(): OrderAnew {
    return this.#of.orderAnew;
  }

  get traitsOf(): TraitRelation | null {
    return this.#of.manifest.traits?.relation ?? null;
  }

  isFaulty(): boolean {
    return this.#isFaulty;
  }

  async resolve(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { directory } = this.#of.manifest;
    const found = new Map<string, number>();
    if (directory.length === 0) return found;
    const bucketsOf = ids.map((id) => bucketOf(id, directory.length));
    const numbers = [...new Set(bucketsOf)];
    const from = { parts: directory, numbers, decode: DECODERS.directory };
    const waiting = this.#take(this.#buckets, from);
    if (waiting) await waiting;
    ids.forEach((id, n) => {
      const item = this.#buckets.get(bucketsOf[n] ?? 0)?.get(id);
      if (item !== undefined) found.set(id, item);
    });
    return found;
  }

  loadCards(items: readonly number[]): Waiting {
    const numbers: number[] = [];
    for (const item of items) {
      const number = item >>> this.#cardBits;
      // Most are of the few shards of what is popular, and those are here already.
      if (!this.#cards.has(number) && !numbers.includes(number)) numbers.push(number);
    }
    const { cards: parts } = this.#of.manifest;
    return this.#take(this.#cards, { parts, numbers, decode: DECODERS.cards });
  }

  card(item: number): Card | undefined {
    return this.#cards.get(item >>> this.#cardBits)?.at(item & this.#cardMask) ?? undefined;
  }

  loadLists(relation: ListRelation, items: readonly number[]): Waiting {
    const { lists, newcomers } = this.#of.manifest;
    const from = { numbers: shardsOf(items, ROWS_PER_SHARD), decode: DECODERS.lists };
    const waiting = this.#take(this.#listsOf(relation), { ...from, parts: lists[relation] ?? [] });
    if (relation !== "similar" || !newcomers) return waiting;
    return Promise.all([waiting, this.#loadNewcomers(newcomers, items)]);
  }

  scaleOf(relation: ListRelation): number {
    return this.#of.manifest.list_scales[relation] ?? 0;
  }

  lists(relation: ListRelation): Lists {
    const hasMore = relation === "similar" && this.#of.manifest.newcomers !== undefined;
    const more = (item: number): PackedList | undefined => this.#newcomerList(item);
    return new RelationLists(this.#listsOf(relation), hasMore ? more : undefined);
  }

  async loadTraits(items: readonly ArrayLike<number>[]): Promise<ItemTraits | null> {
    const parts = this.#of.manifest.traits?.parts ?? [];
    // A catalogue of one shard needs no look at its items.
    const numbers = parts.length === 1 ? [0] : shardsOfAll(items, TRAITS_PER_SHARD);
    const waiting = this.#take(this.#traits, { parts, numbers, decode: DECODERS.traits });
    if (waiting) await waiting;
    const traits = this.#traits;
    if (numbers.some((number) => !traits.has(number))) return null;
    return {
      traits: (item) =>
        traits.get(Math.floor(item / TRAITS_PER_SHARD))?.[item % TRAITS_PER_SHARD] ?? 0,
    };
  }

  idOf(item: number): string {
    return this.card(item)?.item_id ?? `~${String(item).padStart(10, "0")}`;
  }

  #listsOf(relation: ListRelation): Map<number, ListShard> {
    const known = this.#lists.get(relation);
    if (known) return known;
    const made = new Map<number, ListShard>();
    this.#lists.set(relation, made);
    return made;
  }

  async #loadNewcomers(
    { items: named, lists: parts }: Newcomers,
    items: readonly number[],
  ): Promise<void> {
    const decode = DECODERS.traits;
    await this.#take(this.#newcomers, { parts: [named], numbers: [0], decode });
    const rows = items.map((item) => this.#newcomerRow(item)).filter((row) => row >= 0);
    const numbers = shardsOf(rows, ROWS_PER_SHARD);
    await this.#take(this.#newcomerLists, { parts, numbers, decode: DECODERS.lists });
  }

  /** Where an item's row is among the newcomers' lists; -1 where it has none. */
  #newcomerRow(item: number): number {
    return placeOf(this.#newcomers.get(0), item);
  }

  #newcomerList(item: number): PackedList | undefined {
    const row = this.#newcomerRow(item);
    return this.#newcomerLists.get(Math.floor(row / ROWS_PER_SHARD))?.list(row);
  }

  /** Takes the named shards from the cache, or from further away, into `into`. */
  #take<T>(into: Map<number, T>, from: Wanted<T>): Waiting {
    const { cache } = this.#of;
    let missing: Promise<void>[] | undefined;
    for (const at of from.numbers) {
      const part = from.parts[at];
      if (!part || into.has(at)) continue;
      const cached = cache.get(part.hash);
      // The cache is keyed by content hash and each kind of content has its own form.
      if (cached !== undefined) into.set(at, cached as T);
      else {
        missing ??= [];
        missing.push(this.#fetch(into, { at, part, decode: from.decode }));
      }
    }
    return missing && Promise.all(missing);
  }

  async #fetch<T>(
    into: Map<number, T>,
    { at, part, decode }: { at: number; part: Part; decode: Wanted<T>["decode"] },
  ): Promise<void> {
    const { bucket, cache, near, onFault } = this.#of;
    const kept = await near?.get(part);
    const bytes = kept ?? (await readPart(bucket, part));
    const decoded = bytes && decode(bytes);
    if (!decoded) {
      this.#isFaulty = true;
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
  }
}

/** Shards of a kind, by their numbers, each named once. */
interface Wanted<T> {
  readonly parts: readonly Part[];
  readonly numbers: readonly number[];
  readonly decode: (bytes: Uint8Array) => Decoded<T>;
}

/** The loaded lists of one relation. */
class RelationLists implements Lists {
  readonly #shards: ReadonlyMap<number, ListShard>;
  readonly #more: ((item: number) => PackedList | undefined) | undefined;

  /** @param more What stands besides a list. */
  constructor(
    shards: ReadonlyMap<number, ListShard>,
    more?: (item: number) => PackedList | undefined,
  ) {
    this.#shards = shards;
    this.#more = more;
  }

  list(item: number): PackedList | undefined {
    const list = this.#shards.get(Math.floor(item / ROWS_PER_SHARD))?.list(item);
    return this.#more ? withNewcomers(list, this.#more(item)) : list;
  }
}

/** In which shards items are, each once. */
function shardsOf(items: readonly number[], perShard: number): number[] {
  return shardsOfAll([items], perShard);
}

function shardsOfAll(lists: readonly ArrayLike<number>[], perShard: number): number[] {
  const numbers = new Set<number>();
  for (const list of lists) {
    for (let n = 0; n < list.length; n++) numbers.add(Math.floor((list[n] ?? 0) / perShard));
  }
  return [...numbers];
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
