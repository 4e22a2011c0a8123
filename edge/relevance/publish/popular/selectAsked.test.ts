import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { createBaskets } from "../../build/Baskets.ts";
import { createDraw } from "../../build/createDraw.ts";
import type { ItemContribution } from "../../Contribution.ts";
import { shardStub } from "../../learn/shards.ts";
import { gatherStats } from "../gatherStats.ts";
import type { ItemStats } from "../ItemStats.ts";
import { createAsked } from "./Asked.ts";
import { findAsked } from "./findAsked.ts";
import { riseOf } from "./riseOf.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 0, 20, 12);
const K = 3;
const SITE = "asked";

/** Acts of two hundred shoppers on some hundred items, some of them in two shards. */
async function learn(): Promise<void> {
  const draw = createDraw(7);
  const pick = (count: number): number => Math.floor(draw() * count);
  const actions = ["view", "cart", "purchase"] as const;
  for (let shard = 0; shard < 3; shard++) {
    const items = Array.from({ length: 6_000 }, (): ItemContribution => {
      const item = `item-${Math.floor(draw() * draw() * 120)}`;
      return {
        ...{ item, action: actions[pick(3)] ?? "view", at: NOW - pick(60) * DAY_MS },
        contributor: `${pick(200)} ${item}`,
      };
    });
    await shardStub(env, SITE, shard).apply([], items.slice(0, shard === 2 ? 20 : undefined));
  }
}

const STRETCH = { after: "", rowsMax: 1_000_000, today: Math.floor(NOW / DAY_MS), k: K };

beforeAll(learn);

it("a shard names what is asked for most, as its statistics have it", async () => {
  const stats = await gatherStats(env, { site: SITE, shards: 1, now: NOW, history: null });
  const by = (score: (one: ItemStats) => number) =>
    [...stats]
      .filter(([, { shoppers }]) => shoppers >= K)
      .map(([id, one]) => ({ id, score: score(one) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const { asked } = await shardStub(env, SITE, 0).asked(STRETCH);
  expect(asked.now.length).toBeGreaterThan(50);
  expect(asked.rise.length).toBeGreaterThan(0);
  for (const [found, wanted] of [
    [asked.now, by((one) => one.now)],
    [asked.ever, by((one) => one.ever)],
    [asked.rise, by((one) => riseOf(one, K))],
  ] as const) {
    expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    for (const [n, { score }] of found.entries()) expect(score).toBeCloseTo(wanted[n]?.score ?? 0);
  }
});

it("gone through in stretches it names the same", async () => {
  const shard = shardStub(env, SITE, 0);
  const joined = createAsked(K);
  let stretches = 0;
  for (let after: string | null = ""; after !== null; stretches++) {
    const { asked, last } = await shard.asked({ ...STRETCH, after, rowsMax: 500 });
    joined.join(asked);
    after = last;
  }
  expect(stretches).toBeGreaterThan(5);
  const { asked } = await shard.asked(STRETCH);
  const { behind, ...lists } = joined.best();
  expect({ ...lists, behind: asked.behind }).toEqual(asked);
  expect(behind.ever).toBeCloseTo(asked.behind.ever);
});

it("those of all shards are found together, with all demand behind them", async () => {
  const baskets = createBaskets();
  for (let customer = 0; customer < K; customer++) baskets.add({ at: NOW, customer, items: [0] });
  const found = await findAsked(env, {
    ...{ site: SITE, shards: 3, k: K, now: NOW },
    history: { ids: ["ordered"], baskets: baskets.finish() },
  });
  const all = await gatherStats(env, { site: SITE, shards: 3, now: NOW, history: null });
  expect(found.ids).toContain("ordered");
  const sum = [...all.values()].reduce((sum, one) => sum + one.ever, 0);
  expect(found.behind.ever).toBeCloseTo(sum + 5 * K);
  const supported = [...all].filter(([, { shoppers }]) => shoppers >= K + 2);
  expect(supported.length).toBeGreaterThan(50);
  for (const [id] of supported) expect(found.ids).toContain(id);
});
