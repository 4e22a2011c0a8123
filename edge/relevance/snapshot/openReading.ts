import type { ItemTraits, Lists, OrderAnew } from "../../../sdk/rank/index.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";
import type { ListRelation } from "../ListRelation.ts";
import { BesideLists } from "./BesideLists.ts";
import { bucketOf } from "./bucketOf.ts";
import type { Card } from "./Card.ts";
import type { CardShard } from "./cardShard.ts";
import { DECODERS, type ListShard } from "./decoders.ts";
import type { IdBucket } from "./idBucket.ts";
import type { ShownLive } from "./LiveLists.ts";
import {
  CARDS_PER_SHARD_BEFORE,
  type Manifest,
  TRAITS_PER_SHARD,
  type TraitRelation,
} from "./Manifest.ts";
import type { Part } from "./Part.ts";
import { PartReader, type PartSource } from "./PartReader.ts";
import type { Popular } from "./Popular.ts";
import type { Reading, Waiting } from "./Reading.ts";
import { RelationLists } from "./RelationLists.ts";
import { shardsOf, shardsOfAll } from "./shardsOf.ts";
import { waitForAll } from "./waitForAll.ts";
import { withLive } from "./withLive.ts";
import { withNewcomers } from "./withNewcomers.ts";

/** What a reading is made from: the manifest, what everybody sees, and where parts are kept. */
export interface ReadingSource extends PartSource {
  readonly manifest: Manifest;
  readonly popular: Popular;
  /** The second tier: of the site's own weights, or of the shipped ones. */
  readonly orderAnew: OrderAnew;
  /** What live traffic says beside the lists; of this snapshot's order of items. */
  readonly live?: ShownLive | undefined;
  /** Told where a part of that is missing, cut or changed. */
  readonly onLiveFault?: (part: Part) => void;
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
  readonly #beside = new Map<ListRelation, BesideLists>();
  readonly #parts: PartReader;
  #liveParts: PartReader | undefined;

  constructor(of: ReadingSource) {
    this.#of = of;
    this.#parts = new PartReader(of);
    const { cards_per_shard: cardsPerShard = CARDS_PER_SHARD_BEFORE } = of.manifest;
    this.#cardBits = Math.log2(cardsPerShard);
    this.#cardMask = cardsPerShard - 1;
  }

  get version(): number {
    return this.#of.manifest.version;
  }

  get edition(): string {
    const { manifest, live } = this.#of;
    return live ? `${manifest.version}-${live.hash.slice(0, 16)}` : String(manifest.version);
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
    return this.#parts.isFaulty;
  }

  async resolve(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { directory } = this.#of.manifest;
    const found = new Map<string, number>();
    if (directory.length === 0) return found;
    const bucketsOf = ids.map((id) => bucketOf(id, directory.length));
    const numbers = [...new Set(bucketsOf)];
    const from = { parts: directory, numbers, decode: DECODERS.directory };
    const waiting = this.#parts.take(this.#buckets, from);
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
    return this.#parts.take(this.#cards, { parts, numbers, decode: DECODERS.cards });
  }

  card(item: number): Card | undefined {
    return this.#cards.get(item >>> this.#cardBits)?.at(item & this.#cardMask) ?? undefined;
  }

  loadLists(relation: ListRelation, items: readonly number[]): Waiting {
    const { lists } = this.#of.manifest;
    const from = { numbers: shardsOf(items, ROWS_PER_SHARD), decode: DECODERS.lists };
    const parts = lists[relation] ?? [];
    const waiting = this.#parts.take(this.#listsOf(relation), { ...from, parts });
    const beside = this.#besideOf(relation);
    return beside ? waitForAll([waiting, beside.load(items)]) : waiting;
  }

  scaleOf(relation: ListRelation): number {
    const { manifest, live } = this.#of;
    const own = manifest.list_scales[relation] ?? 0;
    // A shop that brought no lists has what its traffic says.
    return own > 0 || relation === "similar" ? own : (live?.relations[relation]?.scale ?? 0);
  }

  lists(relation: ListRelation): Lists {
    const shards = this.#listsOf(relation);
    const beside = this.#besideOf(relation);
    if (!beside) return new RelationLists(shards);
    const { manifest, cache } = this.#of;
    const join = relation === "similar" ? withNewcomers : withLive;
    return new RelationLists(shards, {
      ...{ beside, join, cache, parts: manifest.lists[relation] ?? [] },
    });
  }

  async loadTraits(items: readonly ArrayLike<number>[]): Promise<ItemTraits | null> {
    const parts = this.#of.manifest.traits?.parts ?? [];
    // A catalogue of one shard needs no look at its items.
    const numbers = parts.length === 1 ? [0] : shardsOfAll(items, TRAITS_PER_SHARD);
    const waiting = this.#parts.take(this.#traits, { parts, numbers, decode: DECODERS.traits });
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

  /** What stands beside the lists of a relation; null where nothing does. */
  #besideOf(relation: ListRelation): BesideLists | null {
    const { manifest, live } = this.#of;
    const named = relation === "similar" ? manifest.newcomers : live?.relations[relation];
    if (!named) return null;
    const known = this.#beside.get(relation);
    if (known) return known;
    const made = new BesideLists(named, relation === "similar" ? this.#parts : this.#live());
    this.#beside.set(relation, made);
    return made;
  }

  /** Reads apart from the rest: without these parts a decision is what it would be without live traffic, not a faulty one. */
  #live(): PartReader {
    const { bucket, cache, near, onLiveFault } = this.#of;
    this.#liveParts ??= new PartReader({
      ...{ bucket, cache },
      ...(near && { near }),
      ...(onLiveFault && { onFault: onLiveFault }),
    });
    return this.#liveParts;
  }
}
