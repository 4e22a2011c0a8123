import {
  createExecutionContext,
  createMessageBatch,
  evictDurableObject,
  getQueueResult,
  runDurableObjectAlarm,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ring } from "../../test/ring.ts";
import {
  act,
  admin,
  decideOne,
  idsOf,
  lines,
  newShopper,
  openShop,
  PRODUCTS,
  SITE,
} from "../../test/shop.ts";
import type { ContributionMessage, PairContribution } from "../Contribution.ts";
import { adoptPointer } from "../snapshot/publishedSite.ts";
import { sumChanges } from "./Changes.ts";
import { consume } from "./consume.ts";
import { allShards, shardOf, shardStub } from "./shards.ts";

const DAY_MS = 86_400_000;
const TODAY = Math.floor(Date.now() / DAY_MS);
const [A = "", B = ""] = PRODUCTS.map(({ item_id }) => item_id);
const RARE = PRODUCTS.at(-1)?.item_id ?? "";
const RARER = PRODUCTS.at(-2)?.item_id ?? "";

const pair = (change: Partial<PairContribution> = {}): PairContribution => ({
  relation: "viewed_together",
  from: A,
  to: B,
  distance: 1,
  strength: 1,
  contributor: "c1",
  at: Date.now(),
  ...change,
});

let sites = 0;
/** A shard that no other test uses. */
const freshShard = () => shardStub(env, `site-${sites++}`, 0);
const pairsOf = (shard: ReturnType<typeof freshShard>) =>
  shard.pairs({ relation: "viewed_together", after: ["", ""], limit: 100, today: TODAY });

const message = (pairs: PairContribution[], site = "demo"): ContributionMessage => ({
  id: crypto.randomUUID(),
  site,
  pairs,
  items: pairs.map(({ from, contributor, at }) => ({
    item: from,
    action: "view",
    contributor,
    at,
  })),
});

/** Everything that a site's shards have taken in. */
async function totalOf(site: string): Promise<number> {
  const all = await Promise.all(allShards(env, site).map((shard) => shard.changes()));
  return Object.values(sumChanges(all)).reduce((sum, count) => sum + count, 0);
}

async function deliver(bodies: readonly unknown[]) {
  const batch = createMessageBatch<ContributionMessage>(
    "candour-contributions",
    bodies.map((body, at) => ({
      id: `m${at}`,
      timestamp: new Date(),
      attempts: 1,
      body: body as ContributionMessage,
    })),
  );
  await consume(batch, env);
  return getQueueResult(batch, createExecutionContext());
}

describe("an item shard", () => {
  it("keeps a shopper once for a pair and day, and counts them once, on the day that weighs most", async () => {
    const shard = freshShard();
    const now = TODAY * DAY_MS;
    expect(
      await shard.apply([pair({ at: now }), pair({ at: now }), pair({ at: now - DAY_MS })], []),
    ).toBe(2);
    expect(await shard.apply([pair({ at: now }), pair({ at: now, contributor: "c2" })], [])).toBe(
      1,
    );
    expect((await pairsOf(shard))[0]).toMatchObject({ weight: 2, shoppers: 2 });
    // Twice as strong yesterday weighs more than once today; a month ago it would have faded as far.
    await shard.apply([pair({ strength: 2, at: now - DAY_MS })], []);
    await shard.apply([pair({ contributor: "c2", strength: 1.9, at: now - 30 * DAY_MS })], []);
    const faded = 2 * 2 ** (-1 / 30);
    expect((await pairsOf(shard))[0]).toMatchObject({ weight: faded + 1, shoppers: 2 });
  });

  it("gives the same statistics whatever the order and however often contributions arrive", async () => {
    const contributions = fc.array(
      fc.record({
        to: fc.constantFrom("x", "y"),
        contributor: fc.constantFrom("c1", "c2", "c3"),
        distance: fc.integer({ min: 1, max: 3 }),
        strength: fc.constantFrom(1, 3),
        day: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    const now = Date.now();
    await fc.assert(
      fc.asyncProperty(contributions, fc.infiniteStream(fc.nat(1_000)), async (list, random) => {
        const pairs = list.map(({ day, ...rest }) => pair({ ...rest, at: now - day * DAY_MS }));
        const [once, often] = [freshShard(), freshShard()];
        await once.apply(pairs, []);
        const again = [...pairs, ...pairs]
          .map((one) => ({ one, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        for (const one of again) await often.apply([one], []);
        expect(await pairsOf(often)).toEqual(await pairsOf(once));
      }),
      { numRuns: 25 },
    );
  });

  it("forgets nothing when it is put away, and what is old when it is told to", async () => {
    const shard = freshShard();
    await shard.apply([pair(), pair({ at: Date.now() - 400 * DAY_MS, contributor: "old" })], []);
    await evictDurableObject(shard);
    expect((await pairsOf(shard))[0]?.shoppers).toBe(2);
    await shard.prune(Math.floor(Date.now() / DAY_MS) - 365);
    expect((await pairsOf(shard))[0]?.shoppers).toBe(1);
  });
});

describe("the queue", () => {
  it("delivered twice changes nothing the second time", async () => {
    const body = message([pair({ from: "q1" }), pair({ from: "q2" })], "twice");
    expect((await deliver([body])).explicitAcks).toEqual(["m0"]);
    const count = async () => totalOf("twice");
    const before = await count();
    expect(before).toBe(4);
    expect((await deliver([body, body])).explicitAcks).toEqual(["m0", "m1"]);
    expect(await count()).toBe(before);
  });

  it("is not held up by a message that can't be read", async () => {
    const good = message([pair({ from: "q9" })], "poison");
    const result = await deliver([{ nonsense: true }, good, null]);
    expect(result.explicitAcks).toEqual(["m1"]);
    expect(result.retryMessages.map(({ msgId }) => msgId)).toEqual(["m0", "m2"]);
    const shard = shardStub(env, "poison", shardOf("q9"));
    expect(await shard.changes()).toMatchObject({ viewed_together: 1, items: 1 });
  });
});

describe("what shoppers look at together", () => {
  beforeAll(() => openShop([{ id: "together", strategy: "viewed_together", limit: 4 }]));

  const beside = async (item: string) =>
    idsOf(await decideOne("together", { page: { type: "product", item_id: item } }));

  async function refresh(): Promise<void> {
    await adoptPointer(env, "demo", await env.PUBLISHER.getByName("demo").refresh("demo"));
  }

  it("is shown to the next shopper once enough different ones stand behind it", async () => {
    const together = (count: number) =>
      deliver(
        Array.from({ length: count }, (_, n) =>
          message([pair({ from: RARE, to: RARER, contributor: `s${n}` })]),
        ),
      );
    await together(4);
    await refresh();
    expect(
      (await decideOne("together", { page: { type: "product", item_id: RARE } })).strategy,
    ).not.toBe("viewed_together");
    await together(5);
    await refresh();
    const decision = await decideOne("together", { page: { type: "product", item_id: RARE } });
    expect(decision.strategy).toBe("viewed_together");
    expect(decision.items[0]).toMatchObject({
      item_id: RARER,
      reason: { code: "viewed_together", because: RARE },
    });
  });

  it("is not steered by one shopper who looks a thousand times", async () => {
    const before = await beside(B);
    const flood = Array.from({ length: 1_000 }, () =>
      pair({ from: B, to: RARE, contributor: "one" }),
    );
    await deliver([message(flood)]);
    await refresh();
    expect(await beside(B)).toEqual(before);
  });

  it("is built by the publisher's own alarm, and not again while nothing is new", async () => {
    const publisher = env.PUBLISHER.getByName("demo");
    await deliver(
      Array.from({ length: 5 }, (_, n) =>
        message([pair({ from: RARER, to: A, contributor: `t${n}` })]),
      ),
    );
    const before = await publisher.pointer();
    expect(await runDurableObjectAlarm(publisher)).toBe(true);
    const after = await publisher.pointer();
    expect(after.items?.version).toBe((before.items?.version ?? 0) + 1);
    expect((await publisher.refresh("demo")).revision).toBe(after.revision);
  });

  it("reaches the shards from a shopper's own views", async () => {
    const changes = async () => totalOf("demo");
    const before = await changes();
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", A);
    await act(shopper, "view_item", B);
    await ring();
    await expect.poll(changes, { timeout: 15_000, interval: 20 }).toBeGreaterThan(before);
  }, 20_000);

  it("is found again where a site is spread over more shards, and nobody counts twice", async () => {
    await admin("PUT", "/v1/admin/site", { ...SITE, site: "spread" });
    await admin("PUT", "/v1/admin/catalogue?site=spread", lines(PRODUCTS.slice(0, 40)));
    const [first, ...others] = PRODUCTS.slice(0, 12).map(({ item_id }) => item_id);
    const seen = (contributors: readonly string[]) =>
      others.flatMap((to) =>
        contributors.map((contributor) => pair({ from: to, to: first ?? "", contributor })),
      );
    const send = (pairs: PairContribution[]) =>
      deliver([{ ...message(pairs, "spread"), items: [] }]);
    const lists = async (): Promise<number> =>
      (await admin<{ lists: number }>("POST", "/v1/admin/build", { site: "spread" })).lists;
    const alike = await lists();
    await send(seen(["a", "b", "c"]));
    await admin("PUT", "/v1/admin/site", {
      ...SITE,
      site: "spread",
      settings: { item_shards: 32 },
    });
    // The same three again, in other shards: still three.
    await send(seen(["a", "b", "c"]));
    expect(await lists()).toBe(alike);
    await send(seen(["a", "b", "c", "d", "e"]));
    expect(await lists()).toBeGreaterThan(alike);
    // Fewer again: what the others hold is still gathered.
    const grown = await lists();
    await admin("PUT", "/v1/admin/site", { ...SITE, site: "spread" });
    expect(await lists()).toBe(grown);
  });

  it("is rebuilt by the minute for every site", async () => {
    const publisher = env.PUBLISHER.getByName("demo");
    await admin(
      "PUT",
      "/v1/admin/orders?site=demo",
      JSON.stringify({ order: "new-1", at: Date.now(), items: [{ item_id: A }, { item_id: B }] }),
    );
    const before = (await publisher.pointer()).items?.version ?? 0;
    const { refreshSites } = await import("../publish/refreshSites.ts");
    await refreshSites(env);
    expect((await publisher.pointer()).items?.version).toBe(before + 1);
    await refreshSites(env);
    expect((await publisher.pointer()).items?.version).toBe(before + 1);
  });
});
