import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { admin, lines, PRODUCTS, SITE } from "../test/shop.ts";
import { sweepWishes } from "./sweepWishes.ts";

const CAKESTAND = "22423";
const HEART = "85123A";
const HOUR_MS = 3_600_000;

let rowsRead = 0;
let passed: { shopper: string; kind: string }[] = [];

/** The database, counting what its lists read. */
const DB = new Proxy(env.DB, {
  get: (db, name) =>
    name === "prepare" ? (sql: string) => counted(db.prepare(sql)) : Reflect.get(db, name).bind(db),
});
function counted(statement: D1PreparedStatement): D1PreparedStatement {
  const [bind, all] = [statement.bind.bind(statement), statement.all.bind(statement)];
  return Object.assign(statement, {
    bind: (...values: unknown[]) => counted(bind(...values)),
    all: async () => {
      const answer = await all();
      rowsRead += answer.meta.rows_read;
      return answer;
    },
  });
}

/** What is passed on goes nowhere here: these shoppers are made up. */
async function sweep(now = Date.now()): Promise<{ count: number; rowsRead: number }> {
  const before = passed.length;
  rowsRead = 0;
  const CONTRIBUTIONS = Object.assign(Object.create(env.CONTRIBUTIONS), {
    sendBatch: async (batch: { body: { wish: { shopper: string; kind: string } } }[]) => {
      passed.push(...batch.map(({ body }) => body.wish));
    },
  });
  await sweepWishes({ DB, CONTRIBUTIONS }, now);
  return { count: passed.length - before, rowsRead };
}

async function change(item_id: string, to: object): Promise<void> {
  const product = PRODUCTS.find((one) => one.item_id === item_id);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines([{ ...product, ...to }]));
}

/** Wishes of so many, that nothing has made true yet. */
async function wish(count: number, of: { item_id: string; kind: string; low: number }) {
  const insert = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
    INSERT INTO wishes (site, item_id, kind, shopper, low, told_at)
    SELECT 'demo', ?2, ?3, printf('%s-%05d', ?2, i), ?4, 0 FROM n`;
  await env.DB.prepare(insert).bind(count, of.item_id, of.kind, of.low).run();
}

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare("DELETE FROM wishes"),
    env.DB.prepare("DELETE FROM wish_turns"),
  ]);
  await admin("PUT", "/v1/admin/site", SITE);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines(PRODUCTS));
  await change(CAKESTAND, { availability: "out of stock" });
  passed = [];
});

it("passes on thousands of wishes over some minutes, each once, and reads nothing while nothing changes", async () => {
  await wish(4_000, { item_id: CAKESTAND, kind: "back_in_stock", low: 1 });
  await wish(5_000, { item_id: HEART, kind: "price_drop", low: 0.01 });
  const idle = await sweep();
  expect(idle.count).toBe(0);
  expect(idle.rowsRead).toBeLessThan(20);
  await change(CAKESTAND, { availability: "in stock" });
  const runs = [];
  for (let run = 0; run < 4; run++) runs.push(await sweep());
  expect(runs.map(({ count }) => count)).toEqual([1_500, 1_500, 1_000, 0]);
  // Of each wish its row, its product and its mark; never the whole table.
  for (const run of runs) expect(run.rowsRead).toBeLessThan(1_500 * 10);
  expect(new Set(passed.map(({ shopper }) => shopper)).size).toBe(4_000);
  expect((await sweep()).rowsRead).toBeLessThan(20);
});

it("begins anew with what changes while it is at it, and looks past wishes that are not true", async () => {
  await wish(2_000, { item_id: HEART, kind: "price_drop", low: 1 });
  await change(HEART, { price: 1.5 });
  expect((await sweep()).count).toBe(0);
  // Half way through, it is cheap enough: who was passed over is looked at again.
  await change(HEART, { price: 0.5 });
  expect([(await sweep()).count, (await sweep()).count, (await sweep()).count]).toEqual([
    1_500, 500, 0,
  ]);
});

it("passes on again what is still wished for hours later, and drops what is no longer true", async () => {
  await wish(3, { item_id: CAKESTAND, kind: "back_in_stock", low: 1 });
  await change(CAKESTAND, { availability: "in stock" });
  const now = Date.now();
  expect((await sweep(now)).count).toBe(3);
  expect((await sweep(now + 5 * HOUR_MS)).count).toBe(0);
  expect((await sweep(now + 7 * HOUR_MS)).count).toBe(3);
  await change(CAKESTAND, { availability: "out of stock" });
  expect((await sweep(now + 14 * HOUR_MS)).count).toBe(0);
  await change(CAKESTAND, { availability: "in stock" });
  expect((await sweep(now + 14 * HOUR_MS)).count).toBe(3);
});

it("finds a wish that was true before it was written", async () => {
  await change(CAKESTAND, { availability: "in stock" });
  await wish(1, { item_id: CAKESTAND, kind: "back_in_stock", low: 1 });
  await env.DB.exec("UPDATE wishes SET told_at = 1");
  expect((await sweep()).count).toBe(1);
});
