import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../../../sdk/wire/index.ts";
import { admin, call, lines, ORDERS, openShop, PRODUCTS } from "../../../test/shop.ts";
import type { Manifest } from "../../snapshot/Manifest.ts";
import { adoptPointer } from "../../snapshot/publishedSite.ts";
import { readState, writeState } from "../publisherQueries.ts";
import { padded } from "../test/padded.ts";
import { shownManifest } from "../test/shownManifest.ts";

const K = 5;
const ITEMS = 600_000;
const LATEST = Math.max(...ORDERS.map(({ at }) => at));
const publisher = () => env.PUBLISHER.getByName("demo");

/** Rings the publisher's alarm until nothing is left to do, as if it had rested each time. */
async function settle(): Promise<void> {
  for (let rings = 0; rings < 30; rings++) {
    await runInDurableObject(publisher(), (_, { storage }) => {
      const state = readState(storage.sql);
      writeState(storage.sql, { ...state, live: { ...state.live, at: 0 } });
    });
    if (!(await runDurableObjectAlarm(publisher()))) break;
  }
  await adoptPointer(env, "demo", await publisher().pointer());
}

async function boughtWith(item: string): Promise<string[]> {
  const answer = await call("GET", `/v1/items/demo/${item}/neighbours`);
  const { relations } = await answer.json<NeighboursAnswer>();
  const bought = relations.find(({ relation }) => relation === "bought_together");
  return bought?.neighbours.map(({ item_id }) => item_id) ?? [];
}

/** As if nobody had told what is bought together. */
const withoutBought = (manifest: Manifest): Manifest => ({
  ...manifest,
  lists: { ...manifest.lists, bought_together: [] },
  list_counts: { ...manifest.list_counts, bought_together: 0 },
});

/** As many customers' orders of the products. */
const orders = (name: string, count: number, ids: readonly string[]) =>
  lines(
    Array.from({ length: count }, (_, n) => ({
      ...{ order: `${name}-${n}`, at: LATEST, customer: `${name}-${n}` },
      items: ids.map((item_id) => ({ item_id, quantity: 1, price: 1 })),
    })),
  );

const importOrders = async (text: string) => {
  await admin("PUT", "/v1/admin/orders?site=demo", text);
  await settle();
};

/** Two products that no order of the shop names both of; few are bought with the first, so that there is room in its list. */
async function neverTogether(): Promise<[string, string]> {
  const together = new Set(
    ORDERS.flatMap(({ items }) =>
      items.flatMap((a) => items.map((b) => `${a.item_id} ${b.item_id}`)),
    ),
  );
  for (const { item_id: from } of PRODUCTS) {
    const other = PRODUCTS.find(({ item_id }) => !together.has(`${from} ${item_id}`));
    const bought = await boughtWith(from);
    if (other && other.item_id !== from && bought.length > 0 && bought.length < 40) {
      return [from, other.item_id];
    }
  }
  throw new Error("everything was bought with everything");
}

beforeAll(async () => {
  await openShop();
  await admin("PUT", "/v1/admin/snapshot", await padded(await shownManifest(), ITEMS));
  await settle();
});

it("beside files that tell of orders only later ones count", async () => {
  expect((await publisher().pointer()).live ?? null).toBeNull();
  const [from, to] = await neverTogether();
  const known = await boughtWith(from);
  await importOrders(orders("some", K - 1, [from, to]));
  expect(await boughtWith(from)).toEqual(known);
  await importOrders(orders("more", 1, [from, to]));
  expect(await boughtWith(from)).toContain(to);
  expect((await boughtWith(from)).length).toBe(known.length + 1);
});

it("beside files that tell of none the whole order history does", async () => {
  const [{ item_id: some = "" } = {}] = PRODUCTS;
  const before = await boughtWith(some);
  expect(before.length).toBeGreaterThan(5);
  await admin("PUT", "/v1/admin/snapshot", withoutBought(await shownManifest()));
  await adoptPointer(env, "demo", await publisher().pointer());
  expect(await boughtWith(some)).toEqual([]);
  await settle();
  expect(await boughtWith(some)).toEqual(before);
});
