import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { openShop, PRODUCTS } from "../../test/shop.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import { type Pointer, pointerKey } from "../snapshot/Pointer.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import { buildSnapshot } from "./buildSnapshot.ts";
import { selectOrderChunks } from "./publisherQueries.ts";

const NOW = Date.now();

beforeAll(() => openShop());

async function built(
  itemsMax: number,
  { isFirst = false }: { isFirst?: boolean } = {},
): Promise<{ before: Manifest; after: Manifest }> {
  const pointer = await env.PUBLISHED.get<Pointer>(pointerKey("demo"), "json");
  const before = pointer?.items && (await readJsonPart<Manifest>(env.SNAPSHOTS, pointer.items));
  if (!before) throw new Error("nothing is published");
  const chunks = await runInDurableObject(env.PUBLISHER.getByName("demo"), (_, { storage }) =>
    selectOrderChunks(storage.sql),
  );
  const after = await buildSnapshot(env, {
    ...{ site: "demo", version: 99, now: NOW, k: 5, shards: 4, chunks },
    ...{ before: isFirst ? null : before, relations: null, itemsMax },
  });
  return { before, after };
}

it("a shop with more items than lists can be built for here gets none, but all that is popular and every card", async () => {
  const { after: small } = await built(PRODUCTS.length, { isFirst: true });
  expect(small.list_counts.bought_together).toBeGreaterThan(0);
  expect(small.list_counts.similar).toBeGreaterThan(0);
  const { after: large } = await built(PRODUCTS.length - 1, { isFirst: true });
  expect(Object.values(large.list_counts).every((count) => count === 0)).toBe(true);
  expect(large).toMatchObject({ popular: small.popular, cards: small.cards, item_count: 120 });
});

it("keeps the lists that it was given, and the items in the order that those speak of", async () => {
  const { before, after } = await built(PRODUCTS.length - 1);
  expect(before.list_counts.bought_together).toBeGreaterThan(0);
  const { lists, list_counts, list_scales, directory } = before;
  expect(after).toMatchObject({ lists, list_counts, list_scales, directory });
});
