import type { ProductRow } from "../../catalogue/queries.ts";
import type { StoredShard } from "../snapshot/cardShard.ts";
import { encodeLines } from "../snapshot/Lines.ts";
import { CARDS_PER_SHARD_BEFORE, type Manifest } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { readJsonPart, writePart } from "../snapshot/parts.ts";
import { cardOf } from "./cardOf.ts";

/** Products held at a time. */
const PRODUCTS_AT_ONCE = 4_096;

export interface CardsInput {
  readonly bucket: PartStore;
  readonly folder: string;
  readonly before: Manifest;
  /** The first shard to go through; after the last one comes the first. */
  readonly at: number;
  /** How many shards. */
  readonly count: number;
  /** What the catalogue says now of the given items, as far as it has them. */
  readonly rowsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, ProductRow>>;
}

/**
 * The cards of a snapshot with some of their shards as the catalogue is now; of one that left it the id stays, so that it can come back. However
 * large the snapshot, only a few thousand products are held, and its directory is not read: what is new comes in by itself (`takeArrivals`).
 */
export async function refreshCards(input: CardsInput): Promise<Part[]> {
  const { bucket, folder, before, at, count, rowsOf } = input;
  const cards = [...before.cards];
  const perShard = before.cards_per_shard ?? CARDS_PER_SHARD_BEFORE;
  const atOnce = Math.max(1, Math.floor(PRODUCTS_AT_ONCE / perShard));
  for (let from = 0; from < count; from += atOnce) {
    const places = Array.from(
      { length: Math.min(atOnce, count - from) },
      (_, n) => (at + from + n) % cards.length,
    );
    const shards = await Promise.all(
      places.map(async (place) => {
        const part = cards[place];
        return part ? readJsonPart<StoredShard>(bucket, part) : null;
      }),
    );
    const ids = shards.flatMap((shard) => (shard ?? []).flatMap((card) => idOf(card) ?? []));
    const rows = await rowsOf(ids);
    const write = async (place: number, shard: StoredShard): Promise<void> => {
      const now = shard.map((card) => {
        const id = idOf(card);
        const row = id === null ? undefined : rows.get(id);
        return row ? cardOf(row) : id;
      });
      cards[place] = await writePart(bucket, folder, encodeLines(now));
    };
    await Promise.all(
      // One that can't be read stays as it is: readers pass it over.
      shards.map((shard, n) => shard && write(places[n] ?? 0, shard)),
    );
  }
  return cards;
}

function idOf(card: StoredShard[number]): string | null {
  return typeof card === "string" ? card : (card?.item_id ?? null);
}
