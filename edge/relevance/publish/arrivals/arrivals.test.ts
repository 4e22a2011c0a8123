import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { admin, lines, openShop, PRODUCTS } from "../../../test/shop.ts";
import type { StoredShard } from "../../snapshot/cardShard.ts";
import type { Entries } from "../../snapshot/idBucket.ts";
import { CARDS_PER_SHARD, type Manifest } from "../../snapshot/Manifest.ts";
import { readJsonPart } from "../../snapshot/parts.ts";
import { padded } from "../test/padded.ts";
import { shownManifest } from "../test/shownManifest.ts";
import { appendProducts } from "./appendProducts.ts";
import { findArrivals } from "./findArrivals.ts";
import { findNewcomers } from "./findNewcomers.ts";
import { NEWEST } from "./Stretch.ts";

const ITEMS = 500_100;
const STRETCH = { before: NEWEST, since: 0 };
const products = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => ({
    ...PRODUCTS[n % PRODUCTS.length],
    item_id: `${name}-${n}`,
  }));
const bring = (rows: readonly object[]) =>
  admin("PUT", "/v1/admin/catalogue?site=demo", lines(rows));
const ring = () => runDurableObjectAlarm(env.PUBLISHER.getByName("demo"));

/** The ids that a snapshot's directory names behind the given handle, by handle, each with a card of that id. */
async function namedFrom(manifest: Manifest, first: number): Promise<Map<number, string>> {
  const named = new Map<number, string>();
  for (const part of manifest.directory) {
    for (const [id, item] of (await readJsonPart<Entries>(env.SNAPSHOTS, part)) ?? []) {
      expect(named.has(item)).toBe(false);
      if (item >= first) named.set(item, id);
    }
  }
  for (const [number, part] of manifest.cards.entries()) {
    if ((number + 1) * CARDS_PER_SHARD <= first) continue;
    const shard = await readJsonPart<StoredShard>(env.SNAPSHOTS, part);
    for (const [n, card] of (shard ?? []).entries()) {
      const id = typeof card === "string" ? card : card?.item_id;
      if (number * CARDS_PER_SHARD + n >= first) {
        expect(named.get(number * CARDS_PER_SHARD + n)).toBe(id);
      }
    }
  }
  return named;
}

beforeAll(async () => {
  await openShop();
  await admin("PUT", "/v1/admin/snapshot", await padded(await shownManifest(), ITEMS));
  for (let rings = 0; rings < 12 && (await ring()); rings++);
});

it("brings more products than it holds at once in by turns, each once, and the newest first", async () => {
  const before = await shownManifest();
  expect(before.item_count).toBe(ITEMS);
  await bring(products(5_000, "a"));
  await ring();
  const first = await shownManifest();
  expect(first.item_count).toBe(ITEMS + 4_096);
  // Meanwhile more came: it waits for nothing else.
  await bring(products(10, "b"));
  await ring();
  const next = await namedFrom(await shownManifest(), ITEMS + 4_096);
  expect(new Set(next.values())).toContain("b-0");
  for (let rings = 0; rings < 12 && (await ring()); rings++);
  const after = await shownManifest();
  expect(after.item_count).toBe(ITEMS + 5_010);
  const named = await namedFrom(after, ITEMS);
  const wanted = [...products(5_000, "a"), ...products(10, "b")].map(({ item_id }) => item_id);
  expect(new Set(named.values())).toEqual(new Set(wanted));
  expect(named.size).toBe(wanted.length);
  expect(after.traits?.parts.length).toBe(before.traits?.parts.length);
  expect(after.lists).toEqual(before.lists);
});

it("lists all of them, or the newest where they are too many", async () => {
  const now = await shownManifest();
  expect((await findNewcomers(env, now)).size).toBe(5_010);
  const newcomers = await findNewcomers(env, now, 5_000);
  expect(newcomers.size).toBe(5_000);
  const named = await namedFrom(now, ITEMS);
  const ids = new Set([...newcomers].map((item) => named.get(item)));
  for (const { item_id } of products(10, "b")) expect(ids).toContain(item_id);
});

it("finds nothing where nothing is new, and shows nothing anew", async () => {
  const now = await shownManifest();
  expect(await findArrivals(env, { site: "demo", before: now, stretch: STRETCH })).toEqual({
    ...{ ids: [], left: null },
  });
  await bring(products(10, "b"));
  for (let rings = 0; rings < 12 && (await ring()); rings++);
  expect((await shownManifest()).item_count).toBe(now.item_count);
});

it("takes what is new as known where the directory can't be read, and leaves a broken shard alone", async () => {
  const now = await shownManifest();
  await bring(products(1, "c"));
  const broken = now.directory.map(({ key }) => ({ key, hash: "0" }));
  const found = { site: "demo", stretch: STRETCH };
  expect(await findArrivals(env, { ...found, before: { ...now, directory: broken } })).toEqual({
    ...{ ids: [], left: null },
  });
  const cards = now.cards.map((part, n) =>
    n === now.cards.length - 1 ? { ...part, hash: "0" } : part,
  );
  const { ids } = await findArrivals(env, { ...found, before: now });
  expect(ids).toEqual(["c-0"]);
  const grown = await appendProducts(env, { site: "demo", before: { ...now, cards }, ids });
  expect(grown.cards.at(-2)).toEqual(cards.at(-1));
  const place = CARDS_PER_SHARD * now.cards.length;
  expect(await namedFrom(grown, place)).toEqual(new Map([[place, "c-0"]]));
  expect(grown.item_count).toBe(place + 1);
});
