import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { Part } from "../snapshot/Part.ts";
import { writePart } from "../snapshot/parts.ts";
import { readHistory } from "./readHistory.ts";
import type { StoredOrder } from "./StoredOrder.ts";

const MANY = { orders: 100, lines: 100, items: 100 };

/** A chunk with an order for each of the baskets. */
function chunkOf(...baskets: string[][]): Promise<Part> {
  const orders = baskets.map((items, n): StoredOrder => {
    const lines = items.map((item) => [item, 1, 1] as const);
    return [`${items.join()}-${n}`, 1, null, lines];
  });
  return writePart(env.SNAPSHOTS, "demo/orders", JSON.stringify(orders));
}

it("the orders that came last count, as many as are asked for", async () => {
  const chunks = [await chunkOf(["A"]), await chunkOf(["B"], ["C", "D"]), await chunkOf(["E"])];
  const read = async (most: Partial<typeof MANY>) =>
    (await readHistory(env.SNAPSHOTS, chunks, { ...MANY, ...most })).ids;
  expect(await read({})).toEqual(["E", "B", "C", "D", "A"]);
  expect(await read({ orders: 3 })).toEqual(["E", "B", "C", "D"]);
  expect(await read({ orders: 2 })).toEqual(["E", "B", "C", "D"]);
  expect(await read({ orders: 1 })).toEqual(["E"]);
  expect(await read({ lines: 4 })).toEqual(["E", "B", "C", "D"]);
  expect(await read({ lines: 1 })).toEqual(["E"]);
  expect(await read({ items: 2 })).toEqual(["E", "B"]);
});

it("a build is given the newest hundred thousand", async () => {
  const chunk = await chunkOf(...Array.from({ length: 1_000 }, () => ["A"]));
  const chunks = Array.from({ length: 102 }, () => chunk);
  const { baskets } = await readHistory(env.SNAPSHOTS, chunks);
  expect(baskets.at.length).toBe(100_000);
});

it("a build is given the newest million lines of them", async () => {
  const chunk = await chunkOf(...Array.from({ length: 100 }, () => Array(2_000).fill("A")));
  const { baskets } = await readHistory(env.SNAPSHOTS, Array(8).fill(chunk));
  expect(baskets.at.length).toBe(500);
});
