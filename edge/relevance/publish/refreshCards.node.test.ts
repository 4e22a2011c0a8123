import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import type { ProductRow } from "../../catalogue/queries.ts";
import { encodeLines } from "../snapshot/Lines.ts";
import { CARDS_PER_SHARD, type Manifest } from "../snapshot/Manifest.ts";
import { cardOf } from "./cardOf.ts";
import { refreshCards } from "./refreshCards.ts";

/** More than the edge could hold of them at once. */
const PRODUCTS = 600_000;
const SHARDS = Math.ceil(PRODUCTS / CARDS_PER_SHARD);
const GONE = "i-12345";

function rowOf(n: number, price: number): ProductRow {
  const texts = { title: `Lamp ${n}`, url: `/p/${n}`, image: "", currency: "GBP" } as const;
  const rest = { was_price: null, category: null, brand: null, sensitive: 0, added_at: 0 };
  return { item_id: `i-${n}`, ...texts, price, availability: "in_stock", ...rest };
}

/** A shard's bytes, with one product gone where asked. */
function shardOf(shard: number, of: { price: number; gone?: string }): Uint8Array {
  const from = shard * CARDS_PER_SHARD;
  const cards = Array.from({ length: Math.min(CARDS_PER_SHARD, PRODUCTS - from) }, (_, n) => {
    const card = cardOf(rowOf(from + n, of.price));
    return card.item_id === of.gone ? of.gone : card;
  });
  return new TextEncoder().encode(encodeLines(cards));
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A shop whose old shards are made when they are asked for, and whose new ones are let go of once they are written. */
function createShop() {
  const numbers = new Map<string, number>();
  const cards = Array.from({ length: SHARDS }, (_, number) => {
    const hash = hashOf(shardOf(number, { price: 1 }));
    numbers.set(`demo/parts/${hash}`, number);
    return { key: `demo/parts/${hash}`, hash };
  });
  const most = { shards: 0, ids: 0 };
  let held = 0;
  const bucket = {
    head: async () => null,
    async put() {
      held -= 1;
    },
    async get(key: string) {
      const number = numbers.get(key);
      if (number === undefined) return null;
      held += 1;
      most.shards = Math.max(most.shards, held);
      const { buffer } = shardOf(number, { price: 1 }).slice();
      return { arrayBuffer: async () => buffer };
    },
  };
  async function rowsOf(ids: readonly string[]) {
    most.ids = Math.max(most.ids, ids.length);
    const known = ids.filter((id) => id !== GONE);
    return new Map(known.map((id) => [id, rowOf(Number(id.slice(2)), 2)]));
  }
  const nothing = { viewed_together: [], bought_together: [], similar: [] };
  const none = { viewed_together: 0, bought_together: 0, similar: 0 };
  const before: Manifest = {
    ...{ format: 1, site: "demo", version: 1, at: 0, item_count: PRODUCTS, directory: [], cards },
    ...{ lists: nothing, list_counts: none, list_scales: none, popular: { key: "", hash: "" } },
    cards_per_shard: CARDS_PER_SHARD,
  };
  return { before, most, input: { bucket, folder: "demo/parts", before, rowsOf } };
}

it("brings 600,000 cards up to the catalogue while 4,096 products are held, turn after turn, and no one is left out", async () => {
  const { before, most, input } = createShop();
  let cards = before.cards;
  // In turns, from the middle on and over the end, as the publisher goes on where it left off.
  const half = Math.ceil(SHARDS / 2);
  for (const [at, count] of [
    [half, half],
    [half + half, SHARDS - half],
  ] as const) {
    cards = await refreshCards({ ...input, before: { ...before, cards }, at, count });
  }
  const wanted = Array.from({ length: SHARDS }, (_, n) =>
    hashOf(shardOf(n, { price: 2, gone: GONE })),
  );
  expect(cards.map(({ hash }) => hash)).toEqual(wanted);
  expect(most.shards * CARDS_PER_SHARD).toBeLessThanOrEqual(4_096);
  expect(most.ids).toBeLessThanOrEqual(4_096);
}, 60_000);

it("leaves a shard that can't be read as it is, and those that it was not asked for", async () => {
  const { before, input } = createShop();
  const broken = before.cards.map((part, n) => (n === 1 ? { ...part, key: "gone" } : part));
  const now = { ...before, cards: broken };
  const cards = await refreshCards({ ...input, before: now, at: 0, count: 3 });
  expect(cards.map((part, n) => part.hash === before.cards[n]?.hash).slice(0, 5)).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
}, 60_000);
