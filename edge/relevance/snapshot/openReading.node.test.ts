import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import type { ProductRow } from "../../catalogue/queries.ts";
import { writeCards, writeDirectory } from "../publish/writeItems.ts";
import { CARDS_PER_SHARD, CARDS_PER_SHARD_BEFORE, type Manifest } from "./Manifest.ts";
import { openReading } from "./openReading.ts";
import type { Part } from "./Part.ts";
import { NOTHING_POPULAR } from "./Popular.ts";
import { createPartCache } from "./partCache.ts";
import { writePart } from "./parts.ts";
import { SHIPPED_ORDER } from "./readOrderAnew.ts";

const PRODUCTS = 20_000;
const rows = Array.from({ length: PRODUCTS }, (_, n): ProductRow => {
  const texts = {
    title: `Lamp ${n}`,
    url: `https://shop.example/p/${n}`,
    image: "",
    currency: "GBP",
  };
  const rest = { was_price: null, category: null, brand: null, sensitive: 0, added_at: 0 };
  return { item_id: `i-${n}`, ...texts, price: n, availability: "in_stock", ...rest };
});

/** Objects in memory that count what is read of them. */
function createStore() {
  const objects = new Map<string, Uint8Array<ArrayBuffer>>();
  const read = { objects: 0, bytes: 0 };
  return {
    read,
    head: async (key: string) => (objects.has(key) ? {} : null),
    put: async (key: string, bytes: Uint8Array) => objects.set(key, bytes.slice()),
    async get(key: string) {
      const bytes = objects.get(key);
      if (!bytes) return null;
      read.objects += 1;
      read.bytes += bytes.byteLength;
      return { arrayBuffer: async () => bytes.buffer };
    },
    drop: (key: string) => objects.delete(key),
    total: () => [...objects.values()].reduce((sum, { byteLength }) => sum + byteLength, 0),
  };
}

type Store = ReturnType<typeof createStore>;

function readingOf(
  bucket: Store,
  cards: Part[],
  more: Partial<Manifest> = {},
  cache = createPartCache(1e9),
) {
  const nothing = { viewed_together: [], bought_together: [], similar: [] };
  const none = { viewed_together: 0, bought_together: 0, similar: 0 };
  const manifest: Manifest = {
    ...{ format: 1, site: "demo", version: 1, at: 0, item_count: PRODUCTS, directory: [], cards },
    ...{ lists: nothing, list_counts: none, list_scales: none, popular: { key: "", hash: "" } },
    ...more,
  };
  return openReading({
    ...{ manifest, popular: NOTHING_POPULAR, bucket, cache, orderAnew: SHIPPED_ORDER },
  });
}

const spread = Array.from({ length: 40 }, (_, n) => (n * 7_919) % PRODUCTS);

it("forty products all over a catalogue are forty small shards, not half of it", async () => {
  const store = createStore();
  const cards = await writeCards(store, "demo/parts", [rows]);
  expect(cards).toHaveLength(Math.ceil(PRODUCTS / CARDS_PER_SHARD));
  const reading = readingOf(store, cards, { cards_per_shard: CARDS_PER_SHARD });
  await reading.loadCards(spread);
  for (const item of spread) expect(reading.card(item)).toMatchObject({ price: item });
  expect(store.read.objects).toBeLessThanOrEqual(spread.length);
  const cardBytes = store.total() / PRODUCTS;
  expect(store.read.bytes).toBeLessThanOrEqual(spread.length * CARDS_PER_SHARD * cardBytes * 1.1);
});

it("blocks of whole shards, the last one shorter, become the very same parts as all at once", async () => {
  const blocks = [rows.slice(0, 4_096), rows.slice(4_096, 8_192), rows.slice(8_192, 8_200)];
  const store = createStore();
  const parts = await writeCards(store, "demo/parts", blocks);
  expect(parts).toEqual(await writeCards(store, "demo/parts", [rows.slice(0, 8_200)]));
  expect(parts).toHaveLength(33);
});

it("a snapshot of before, whose manifest says nothing of its shards, is read as it was written", async () => {
  const store = createStore();
  const cards: Part[] = [];
  for (let from = 0; from < PRODUCTS; from += CARDS_PER_SHARD_BEFORE) {
    const shard = rows.slice(from, from + CARDS_PER_SHARD_BEFORE);
    cards.push(await writePart(store, "demo/parts", JSON.stringify(shard)));
  }
  const reading = readingOf(store, cards);
  await reading.loadCards(spread);
  for (const item of spread) expect(reading.card(item)).toMatchObject({ item_id: `i-${item}` });
});

it("says that something could not be read only where it was asked for", async () => {
  const store = createStore();
  const cards = await writeCards(store, "demo/parts", [rows]);
  const directory = await writeDirectory(
    store,
    "demo/parts",
    rows.map((row) => row.item_id),
  );
  store.drop(cards[1]?.key ?? "");
  const about = { cards_per_shard: CARDS_PER_SHARD, directory };
  const reading = readingOf(store, cards, about);
  expect((await reading.resolve(["i-3"])).get("i-3")).toBe(3);
  await reading.loadCards([3]);
  expect(reading.isFaulty()).toBe(false);
  await reading.loadCards([CARDS_PER_SHARD + 3]);
  expect(reading.isFaulty()).toBe(true);
  expect(reading.card(CARDS_PER_SHARD + 3)).toBeUndefined();
});

it("what is kept for later readings holds nothing of the one that read it", async () => {
  const store = createStore();
  const cards = await writeCards(store, "demo/parts", [rows]);
  const ids = rows.map((row) => row.item_id);
  const directory = await writeDirectory(store, "demo/parts", ids);
  const cache = createPartCache(1e9);
  const about = { cards_per_shard: CARDS_PER_SHARD, directory };
  const read = async (): Promise<WeakRef<object>> => {
    const reading = readingOf(store, cards, about, cache);
    await reading.resolve(["i-3", "i-4711"]);
    await reading.loadCards(spread);
    expect(reading.card(spread[1] ?? 0)).toBeDefined();
    return new WeakRef(reading);
  };
  const gone = await read();
  // What a turn of the event loop has looked at lives until its end.
  await new Promise((resolve) => setTimeout(resolve));
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  expect(gone.deref()).toBeUndefined();
  expect(cache.size()).toBeGreaterThan(0);
});
