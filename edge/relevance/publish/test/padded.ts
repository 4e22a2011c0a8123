import { env } from "cloudflare:workers";
import type { StoredShard } from "../../snapshot/cardShard.ts";
import { encodeLines } from "../../snapshot/Lines.ts";
import { CARDS_PER_SHARD, type Manifest, TRAITS_PER_SHARD } from "../../snapshot/Manifest.ts";
import { readJsonPart, writePart } from "../../snapshot/parts.ts";

const FOLDER = "demo/parts";

/** A snapshot of one shard as one of many more products, all of which but its own are gone. */
export async function padded(manifest: Manifest, items: number): Promise<Manifest> {
  const [own] = manifest.cards;
  const cards = (own && (await readJsonPart<StoredShard>(env.SNAPSHOTS, own))) ?? [];
  const gone = Array.from({ length: CARDS_PER_SHARD }, () => null);
  const write = (shard: StoredShard) => writePart(env.SNAPSHOTS, FOLDER, encodeLines(shard));
  const first = await write([...cards, ...gone.slice(cards.length)]);
  const other = await write(gone);
  const last = await write(gone.slice(0, items % CARDS_PER_SHARD));
  const between = Math.floor(items / CARDS_PER_SHARD) - 1;
  const blank = await writePart(env.SNAPSHOTS, FOLDER, new Uint8Array(4));
  const { traits } = manifest;
  const shards = Math.ceil(items / TRAITS_PER_SHARD) - 1;
  return {
    ...manifest,
    item_count: items,
    cards: [first, ...Array.from({ length: between }, () => other), last],
    ...(traits && {
      traits: {
        ...traits,
        parts: [...traits.parts, ...Array.from({ length: shards }, () => blank)],
      },
    }),
  };
}
