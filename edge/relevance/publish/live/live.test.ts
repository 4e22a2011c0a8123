import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../../../sdk/wire/index.ts";
import type { ContributedAct } from "../../../shopper/contributedAct.ts";
import { admin, call, decideOne, idsOf, lines, openShop, PRODUCTS } from "../../../test/shop.ts";
import { allShards } from "../../learn/shards.ts";
import { applyVisits } from "../../learn/test/applyVisits.ts";
import type { LiveLists } from "../../snapshot/LiveLists.ts";
import { readJsonPart } from "../../snapshot/parts.ts";
import { adoptPointer, forgetPublished } from "../../snapshot/publishedSite.ts";
import { readState, writeState } from "../publisherQueries.ts";
import { padded } from "../test/padded.ts";
import { shownManifest } from "../test/shownManifest.ts";

const [FIRST = "", SECOND = "", THIRD = "", FOURTH = ""] = PRODUCTS.slice(-4).map(
  ({ item_id }) => item_id,
);
const K = 5;
const strategy = "viewed_together";
const BESIDE = { id: "beside", strategy, chain: [{ strategy }], fallback: null, limit: 8 };
const publisher = () => env.PUBLISHER.getByName("demo");

/** As many shoppers who look at the products one after the other, each day's visit a new name. */
function visits(name: string, count: number, ids: readonly string[]) {
  const at = Date.now() - 60_000;
  const acts = ids.map((id, n): ContributedAct => ["view", at + n * 1_000, id]);
  return new Map(Array.from({ length: count }, (_, n) => [`${name}-${n}`, acts] as const));
}

/** What the publisher shows once its alarm has rung until nothing is left, as if it had rested each time. */
async function settled() {
  for (let rings = 0; rings < 20; rings++) {
    await runInDurableObject(publisher(), (_, { storage }) => {
      const state = readState(storage.sql);
      writeState(storage.sql, { ...state, live: { ...state.live, at: 0 } });
    });
    if (!(await runDurableObjectAlarm(publisher()))) break;
  }
  const pointer = await publisher().pointer();
  await adoptPointer(env, "demo", pointer);
  return pointer;
}

async function viewedBeside(item: string): Promise<string[]> {
  const answer = await call("GET", `/v1/items/demo/${item}/neighbours`);
  const { relations } = await answer.json<NeighboursAnswer>();
  const viewed = relations.find(({ relation }) => relation === "viewed_together");
  return viewed?.neighbours.map(({ item_id }) => item_id) ?? [];
}

const learn = async (name: string, count: number, ids: readonly string[]) => {
  await applyVisits("demo", visits(name, count, ids));
  await publisher().wake("demo");
  return settled();
};

beforeAll(async () => {
  await openShop([BESIDE]);
  await admin("PUT", "/v1/admin/snapshot", await padded(await shownManifest(), 600_000));
  await settled();
});

it("in a shop of more products than lists can be built for, what enough shoppers do shows; what fewer do does not", async () => {
  const before = await shownManifest();
  expect((await publisher().pointer()).live ?? null).toBeNull();
  expect(await viewedBeside(FIRST)).toEqual([]);
  await learn("some", K - 1, [FIRST, SECOND, THIRD]);
  expect(await viewedBeside(FIRST)).toEqual([]);
  const pointer = await learn("more", 1, [FIRST, SECOND, THIRD]);
  expect(pointer.live).toMatchObject({ version: 1 });
  expect((await viewedBeside(FIRST)).sort()).toEqual([SECOND, THIRD].sort());
  const decision = await decideOne("beside", { page: { type: "product", item_id: FIRST } });
  expect(idsOf(decision).sort()).toEqual([SECOND, THIRD].sort());
  expect(decision.items[0]?.reason).toMatchObject({ code: "viewed_together", because: FIRST });
  // The snapshot itself, megabytes in such a shop, was not written anew for it.
  expect((await shownManifest()).lists).toEqual(before.lists);
  expect(pointer.items).toEqual((await publisher().pointer()).items);
});

it("says nothing again where nothing was done, and lets go of what nobody reads", async () => {
  const { live } = await publisher().pointer();
  await publisher().wake("demo");
  expect((await settled()).live).toEqual(live);
  for (let n = 0; n < 5; n++) await learn(`again-${n}`, 1, [FIRST, SECOND]);
  const { live: shown, live_before = [] } = await publisher().pointer();
  expect(live_before).toHaveLength(3);
  const { objects } = await env.SNAPSHOTS.list({ prefix: "demo/live/" });
  const named = new Set<string>();
  for (const part of [shown, ...live_before]) {
    if (!part) continue;
    named.add(part.key);
    const told = await readJsonPart<LiveLists>(env.SNAPSHOTS, part);
    for (const { items, lists } of Object.values(told?.relations ?? {})) {
      for (const { key } of [items, ...lists]) named.add(key);
    }
  }
  expect(new Set(objects.map(({ key }) => key))).toEqual(named);
});

it("keeps what was counted before it was asked to follow, and forgets what grew old", async () => {
  const confirmed = async () => {
    const page = { relation: "viewed_together", after: ["", ""], limit: 100 } as const;
    const today = Math.floor(Date.now() / 86_400_000);
    const pairs = await Promise.all(
      allShards(env, "demo").map((one) => one.pairs({ ...page, today, isConfirmed: true })),
    );
    return pairs.flat().map(({ from, to }) => `${from} ${to}`);
  };
  const known = await confirmed();
  expect(known).toContain(`${FIRST} ${SECOND}`);
  // Another threshold begins anew, from what lies there.
  let calls = 0;
  for (const one of allShards(env, "demo")) {
    do calls++;
    while (!(await one.follow({ k: 2, max: 1_000, rowsMax: 1 })));
  }
  expect(calls).toBeGreaterThan(allShards(env, "demo").length);
  for (const one of allShards(env, "demo")) await one.follow({ k: K, max: 1_000, rowsMax: 1_000 });
  expect((await confirmed()).sort()).toEqual(known.sort());
  const tomorrow = Math.floor(Date.now() / 86_400_000) + 2;
  for (const one of allShards(env, "demo")) await one.prune(tomorrow);
  expect(await confirmed()).toEqual([]);
  await publisher().wake("demo");
});

it("keeps the pairs confirmed last where it may keep only some, and what is bought before what is looked at", async () => {
  const shard = env.ITEM_SHARD.getByName("trimmed:0");
  await shard.follow({ k: 1, max: 10, rowsMax: 10 });
  const add = (relation: "viewed_together" | "bought_together", to: string, daysAgo: number) => {
    const at = Date.now() - daysAgo * 86_400_000;
    const pair = { relation, from: "a", to, distance: 1, strength: 1, contributor: "c", at };
    return shard.apply([pair], []);
  };
  await add("viewed_together", "old", 3);
  await add("viewed_together", "older", 9);
  await add("viewed_together", "new", 0);
  await add("bought_together", "oldest", 90);
  await shard.follow({ k: 1, max: 3, rowsMax: 10 });
  const page = { after: ["", ""], limit: 10, today: 0, isConfirmed: true } as const;
  const viewed = await shard.pairs({ ...page, relation: "viewed_together" });
  expect(viewed.map(({ to }) => to)).toEqual(["new", "old"]);
  expect(await shard.pairs({ ...page, relation: "bought_together" })).toHaveLength(1);
  // What comes again is known again.
  await add("viewed_together", "older", 0);
  expect(await shard.pairs({ ...page, relation: "viewed_together" })).toHaveLength(3);
});

it("keeps those with more people of one day, and forgets what too few stand behind once one withdrew", async () => {
  const shard = env.ITEM_SHARD.getByName("people:0");
  await shard.follow({ k: 2, max: 10, rowsMax: 10 });
  const at = Date.now();
  const lot = "AAECAwQFBgcICQoLDA0ODw";
  const add = (to: string, contributor: string, daysAgo = 0) => {
    const told = { from: "a", to, distance: 1, strength: 1, contributor, lot };
    const pair = { relation: "viewed_together" as const, ...told, at: at - daysAgo * 86_400_000 };
    return shard.apply([pair], []);
  };
  for (const contributor of ["p", "q", "r", "s"]) await add("many", contributor, 1);
  for (const to of ["few", "many"]) for (const who of ["t", "u"]) await add(to, who);
  const page = { relation: "viewed_together", after: ["", ""], limit: 10 } as const;
  const known = async () =>
    (await shard.pairs({ ...page, today: 0, isConfirmed: true })).map(({ to }) => to);
  expect(await known()).toEqual(["few", "many"]);
  await shard.follow({ k: 2, max: 1, rowsMax: 10 });
  expect(await known()).toEqual(["many"]);
  await shard.recall([{ kind: "recall", site: "people", lots: [lot], at: at - 60_000 }]);
  expect(await known()).toEqual([]);
});

it("knows a product that came after the files, once it is there", async () => {
  const NEW = { ...PRODUCTS[0], item_id: "just-came", title: "A lantern" };
  await learn("early", K, [FOURTH, NEW.item_id]);
  expect(await viewedBeside(FOURTH)).not.toContain(NEW.item_id);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines([NEW]));
  await learn("on-time", 1, [FOURTH, NEW.item_id]);
  expect(await viewedBeside(FOURTH)).toContain(NEW.item_id);
  expect(await viewedBeside(NEW.item_id)).toContain(FOURTH);
});

it("is left out where it can't be read, or speaks of another order of items", async () => {
  for (const one of allShards(env, "demo")) await one.follow({ k: K, max: 1_000, rowsMax: 1_000 });
  const pointer = await learn("later", K, [THIRD, FOURTH]);
  expect(await viewedBeside(THIRD)).toContain(FOURTH);
  const told = pointer.live && (await readJsonPart<LiveLists>(env.SNAPSHOTS, pointer.live));
  const [part] = told?.relations.viewed_together?.lists ?? [];
  await env.SNAPSHOTS.delete(part?.key ?? "");
  forgetPublished();
  await adoptPointer(env, "demo", pointer);
  expect(await viewedBeside(THIRD)).toEqual([]);
  // The same products in another order: what was said of their places is said of others there.
  await admin("PUT", "/v1/admin/snapshot", await shownManifest());
  await adoptPointer(env, "demo", await publisher().pointer());
  expect(await viewedBeside(THIRD)).toEqual([]);
  await settled();
  expect(await viewedBeside(THIRD)).toContain(FOURTH);
});

it("stands beside the files of a small shop too, until lists are built here again", async () => {
  const { cards, ...large } = await shownManifest();
  const small = { ...large, cards: cards.slice(0, 1), item_count: PRODUCTS.length };
  await admin("PUT", "/v1/admin/snapshot", small);
  await settled();
  expect(await viewedBeside(THIRD)).toContain(FOURTH);
  await admin("POST", "/v1/admin/build", { site: "demo" });
  const pointer = await settled();
  expect(pointer.live).toBeNull();
  expect(await viewedBeside(THIRD)).toContain(FOURTH);
});
