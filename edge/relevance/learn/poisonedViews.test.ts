import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { SlotsAnswer } from "../../../sdk/wire/index.ts";
import type { ContributedAct } from "../../shopper/contributedAct.ts";
import { contributionsOf } from "../../shopper/contributionsOf.ts";
import { admin, call, idsOf, lines, ORDERS, PRODUCTS, SITE } from "../../test/shop.ts";
import type { ItemContribution, PairContribution } from "../Contribution.ts";
import { SHARD_COUNT, shardOf, shardStub } from "./shards.ts";

const HONEST = 2_500;
const BOTS = 50;
const VIEWS = 10_000;
const HOUR_MS = 3_600_000;
/** Something that nobody wants. */
const TARGET = { ...PRODUCTS[0], item_id: "cold-1", title: "Something nobody wants" };

/** A small generator, so that each run is the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the views of shoppers come to, as their objects would hand them on; applied to the shards. */
async function look(site: string, visits: ReadonlyMap<string, readonly ContributedAct[]>) {
  const items: ItemContribution[] = [];
  const pairs: PairContribution[] = [];
  for (const [shopper, acts] of visits) {
    const body = { trail: { ids: [], at: 0 }, acts };
    for (const part of contributionsOf(body, (text) => `${shopper} ${text}`)) {
      items.push(...part.items);
      pairs.push(...part.pairs);
    }
  }
  for (let shard = 0; shard < SHARD_COUNT; shard++) {
    const ofShard = pairs.filter(({ from }) => shardOf(from) === shard);
    const own = items.filter(({ item }) => shardOf(item) === shard);
    await shardStub(env, site, shard).apply(ofShard, own);
  }
}

function honest(now: number): Map<string, ContributedAct[]> {
  const next = random(7);
  const visits = new Map<string, ContributedAct[]>();
  for (let n = 0; n < VIEWS; n++) {
    // Popular products are looked at more: place by the square of a uniform draw.
    const place = Math.floor(next() ** 2 * PRODUCTS.length);
    const shopper = `honest-${Math.floor(next() * HONEST)}`;
    const visit = visits.get(shopper) ?? [];
    visit.push(["view", now - HOUR_MS + n, PRODUCTS[place]?.item_id ?? ""]);
    visits.set(shopper, visit);
  }
  return visits;
}

/**
 * Each looks at the one product two hundred times, in a new visit each time (a reload would not count at all), and at
 * something else before it. Popularity must stand this by itself, without what Shopper objects refuse.
 */
function fake(now: number): Map<string, ContributedAct[]> {
  const views = VIEWS / BOTS;
  const acts = Array.from({ length: views }, (_, n): ContributedAct[] => {
    const at = now - (views - n) * HOUR_MS;
    const target: ContributedAct = ["view", at, TARGET.item_id];
    return [["view", at - 1_000, PRODUCTS[n % 7]?.item_id ?? ""] as const, target];
  }).flat();
  return new Map(Array.from({ length: BOTS }, (_, n) => [`bot-${n}`, acts]));
}

async function popular(site: string): Promise<string[]> {
  await admin("POST", "/v1/admin/build", { site });
  const page = { url: "https://shop.example/", type: "home" };
  const answer = await call("POST", "/v1/slots", { body: { site, page, slots: [{ id: "top" }] } });
  return idsOf((await answer.json<SlotsAnswer>()).decisions[0]);
}

describe.each([
  ["without orders", "bare", []],
  ["with an order history", "seasoned", ORDERS],
])(
  "ten thousand views by fifty made-up shoppers of one product, each after another one, in a shop %s",
  (_, site, orders) => {
    beforeAll(async () => {
      await admin("PUT", "/v1/admin/site", { ...SITE, site });
      await admin("PUT", `/v1/admin/catalogue?site=${site}`, lines([...PRODUCTS, TARGET]));
      if (orders.length > 0) await admin("PUT", `/v1/admin/orders?site=${site}`, lines(orders));
      const slot = { strategy: "popular", limit: 50, site };
      await admin("PUT", `/v1/admin/slots/top?site=${site}`, slot);
      await admin("POST", `/v1/admin/publish?site=${site}`, { site });
    });

    it("don't bring it among the fifty most popular, and push none of the first twenty out", async () => {
      const now = Date.now();
      await look(site, honest(now));
      const before = await popular(site);
      expect(before).toHaveLength(50);
      await look(site, fake(now));
      const after = await popular(site);
      expect(after).not.toContain(TARGET.item_id);
      const kept = before.slice(0, 20).filter((id) => after.slice(0, 20).includes(id));
      expect(kept.length).toBeGreaterThanOrEqual(19);
    });
  },
);
