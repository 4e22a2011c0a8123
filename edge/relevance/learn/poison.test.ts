import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { admin, decideOne, idsOf, openShop, PRODUCTS } from "../../test/shop.ts";
import type { ItemContribution, PairContribution } from "../Contribution.ts";
import { shardOf, shardStub } from "./shards.ts";

const BOTS = 50;
const VIEWS = 10_000;
const COLD = { ...PRODUCTS[0], item_id: "cold-1", title: "Something nobody wants" };

/** A small generator, so that each run is the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function apply(items: readonly ItemContribution[], pairs: readonly PairContribution[]) {
  for (let shard = 0; shard < 4; shard++) {
    const own = items.filter(({ item }) => shardOf(item) === shard);
    const ownPairs = pairs.filter(({ from }) => shardOf(from) === shard);
    await shardStub(env, "demo", shard).apply(ownPairs, own);
  }
}

const top = async (slot: string): Promise<string[]> => idsOf(await decideOne(slot));

beforeAll(async () => {
  await openShop([
    { id: "popular", strategy: "popular", limit: 50 },
    { id: "rising", strategy: "trending", limit: 50 },
    { id: "together", strategy: "viewed_together", limit: 8 },
  ]);
  await admin("PUT", "/v1/admin/catalogue?site=demo", JSON.stringify(COLD));
});

describe("fifty made-up shoppers who look at one product ten thousand times", () => {
  it("bring it into no list, and push nothing out", async () => {
    const next = random(7);
    const at = Date.now();
    const honest = Array.from({ length: VIEWS }, (): ItemContribution => {
      // Popular products are looked at more: place by the square of a uniform draw.
      const place = Math.floor(next() ** 2 * PRODUCTS.length);
      const item = PRODUCTS[place]?.item_id ?? "";
      return {
        item,
        action: "view",
        contributor: `honest-${Math.floor(next() * 4_000)}-${item}`,
        at,
      };
    });
    await apply(honest, []);
    await admin("POST", "/v1/admin/build", {});
    const before = { popular: await top("popular"), rising: await top("rising") };

    const fake = Array.from({ length: VIEWS }, (_, n): ItemContribution => {
      return { item: COLD.item_id, action: "view", contributor: `bot-${n % BOTS}`, at };
    });
    const pairs = Array.from({ length: VIEWS }, (_, n): PairContribution => {
      const from = PRODUCTS[n % 3]?.item_id ?? "";
      const contributor = `bot-${n % 4}`;
      return {
        relation: "viewed_together",
        from,
        to: COLD.item_id,
        distance: 1,
        strength: 1,
        contributor,
        at,
      };
    });
    await apply(fake, pairs);
    await admin("POST", "/v1/admin/build", {});
    for (const slot of ["popular", "rising"] as const) {
      const after = await top(slot);
      expect(after, slot).not.toContain(COLD.item_id);
      const kept = before[slot].slice(0, 20).filter((id) => after.slice(0, 20).includes(id));
      expect(kept.length, slot).toBeGreaterThanOrEqual(19);
    }
    for (const { item_id } of PRODUCTS.slice(0, 3)) {
      const beside = await decideOne("together", { page: { type: "product", item_id } });
      expect(idsOf(beside)).not.toContain(COLD.item_id);
    }
  });
});
