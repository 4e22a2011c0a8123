import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { admin, SITE } from "../../test/shop.ts";
import type { Order } from "../orders/Order.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import { appendOrders } from "./appendOrders.ts";
import { endOf, type OrderChunk } from "./OrderChunk.ts";
import { readState, selectOrderChunks, writeState } from "./publisherQueries.ts";
import type { StoredOrder } from "./StoredOrder.ts";

const publisher = () => env.PUBLISHER.getByName("demo");

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(() =>
  runInDurableObject(publisher(), (_, { storage: { sql } }) => {
    for (const table of ["state", "orders", "order_chunks"]) sql.exec(`DELETE FROM ${table}`);
  }),
);

const ordersOf = (...names: string[]): Order[] =>
  names.map((order) => ({ order, at: 1, items: [{ item_id: "A", quantity: 1, price: 1 }] }));

const many = (name: string, count: number): Order[] =>
  ordersOf(...Array.from({ length: count }, (_, n) => `${name}-${n}`));

const append = (orders: readonly Order[], bucket: R2Bucket = env.SNAPSHOTS) =>
  runInDurableObject(publisher(), (_, { storage }) =>
    appendOrders(storage, { bucket, site: "demo", orders }),
  );

const chunks = (): Promise<OrderChunk[]> =>
  runInDurableObject(publisher(), (_, { storage }) => selectOrderChunks(storage.sql));

/** The names of the orders of each chunk. */
async function held(): Promise<string[][]> {
  const parts = await Promise.all(
    (await chunks()).map((chunk) => readJsonPart<StoredOrder[]>(env.SNAPSHOTS, chunk)),
  );
  return parts.map((part) => (part ?? []).map(([order]) => order));
}

it("orders told one by one are kept together, and each tells a build that there is something new", async () => {
  const ends: number[] = [];
  const keys: string[] = [];
  for (const order of ["a", "b", "c"]) {
    await append(ordersOf(order));
    const [chunk] = await chunks();
    keys.push(chunk?.key ?? "");
    ends.push(endOf(await chunks()));
  }
  expect(await held()).toEqual([["a", "b", "c"]]);
  expect(new Set(ends).size).toBe(3);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  expect(await append(ordersOf("b", "d", "d"))).toEqual({ imported: 1, duplicates: 2 });
  expect(await held()).toEqual([["a", "b", "c", "d"]]);
  // What is in a later chunk too is not kept twice.
  for (const key of keys) expect(await env.SNAPSHOTS.head(key)).toBeNull();
});

it("a chunk holds a thousand at most", async () => {
  await append(many("first", 600));
  await append(many("second", 400));
  await append(many("third", 1));
  await append(many("fourth", 1_000));
  await append(many("fifth", 1));
  expect((await held()).map((orders) => orders.length)).toEqual([1_000, 1, 1_000, 1]);
});

it("orders that lists from elsewhere know of are not put together with those that they don't", async () => {
  await append(ordersOf("known"));
  await runInDurableObject(publisher(), (_, { storage: { sql } }) => {
    const state = readState(sql);
    const end = endOf(selectOrderChunks(sql));
    writeState(sql, { ...state, live: { ...state.live, first_chunk: end } });
  });
  await append(ordersOf("new"));
  await append(ordersOf("newer"));
  expect(await held()).toEqual([["known"], ["new", "newer"]]);
});

it("a chunk that is missing or damaged stays as it is", async () => {
  await append(ordersOf("lost"));
  const [chunk] = await chunks();
  await env.SNAPSHOTS.put(chunk?.key ?? "", "[");
  await append(ordersOf("new"));
  expect((await chunks())[0]).toEqual(chunk);
  expect((await held())[1]).toEqual(["new"]);
});

it("a part that could not be deleted is deleted after the next import", async () => {
  await append(ordersOf("a"));
  const [first] = await chunks();
  const stubborn = new Proxy(env.SNAPSHOTS, {
    get(bucket, name) {
      if (name === "delete") return () => Promise.reject(new Error("R2 is down"));
      const own: unknown = Reflect.get(bucket, name);
      return typeof own === "function" ? own.bind(bucket) : own;
    },
  });
  expect(await append(ordersOf("b"), stubborn)).toEqual({ imported: 1, duplicates: 0 });
  expect(await env.SNAPSHOTS.head(first?.key ?? "")).not.toBeNull();
  await append(ordersOf("c"));
  expect(await env.SNAPSHOTS.head(first?.key ?? "")).toBeNull();
  expect(await held()).toEqual([["a", "b", "c"]]);
});
