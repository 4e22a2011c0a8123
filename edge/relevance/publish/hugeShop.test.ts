import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { ContributedAct } from "../../shopper/contributedAct.ts";
import { admin, call, decideOne, idsOf, lines, openShop, PRODUCTS } from "../../test/shop.ts";
import { applyVisits } from "../learn/test/applyVisits.ts";
import type { Popular } from "../snapshot/Popular.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import { adoptPointer } from "../snapshot/publishedSite.ts";
import { readState, writeState } from "./publisherQueries.ts";
import { padded } from "./test/padded.ts";
import { shownManifest } from "./test/shownManifest.ts";

const [FIRST, GONE, OTHER] = PRODUCTS;
const publisher = () => env.PUBLISHER.getByName("demo");

/** What the slot shows once the publisher's alarm has rung until nothing is left to do. */
async function settled() {
  for (let rings = 0; rings < 12 && (await runDurableObjectAlarm(publisher())); rings++);
  await adoptPointer(env, "demo", await publisher().pointer());
  const { items } = await decideOne("pair");
  return new Map(items.map((item) => [item.item_id, item]));
}

beforeAll(() =>
  openShop([
    { id: "alike", strategy: "similar", limit: 12 },
    { id: "week", strategy: "popular_this_week", limit: 12 },
    { id: "news", strategy: "new_in", limit: 12 },
    {
      ...{ id: "pair", strategy: "manual", limit: 2 },
      rules: {
        pin: [
          { item_id: FIRST?.item_id, position: 1 },
          { item_id: GONE?.item_id, position: 2 },
        ],
      },
    },
  ]),
);

it("a snapshot of more products than the edge can hold stays as it was built, its cards follow the catalogue", async () => {
  const before = await padded(await shownManifest(), 600_000);
  await admin("PUT", "/v1/admin/snapshot", before);
  expect((await settled()).size).toBe(2);

  const rest = PRODUCTS.filter((product) => product !== GONE).map((product) =>
    product === FIRST ? { ...product, price: 1_234 } : product,
  );
  const whole = "/v1/admin/catalogue?site=demo&mode=full&confirm=yes";
  await admin("PUT", whole, lines(rest));
  const without = await settled();
  expect(without.get(FIRST?.item_id ?? "")?.price).toBe(1_234);
  expect(without.has(GONE?.item_id ?? "")).toBe(false);
  const { lists, directory, traits, popular: popular_given } = before;
  expect(await shownManifest()).toMatchObject({
    ...{ lists, directory, traits, popular_given, item_count: 600_000 },
  });

  await admin("PUT", "/v1/admin/catalogue?site=demo", lines(GONE ? [GONE] : []));
  const again = await settled();
  expect(again.get(GONE?.item_id ?? "")).toMatchObject({ title: GONE?.title });
});

it("asked to build, it goes through its cards and builds no lists", async () => {
  const { version } = await shownManifest();
  const answer = await admin("POST", "/v1/admin/build", { site: "demo" });
  expect(answer).toMatchObject({ version, items: 600_000, lists: 0 });
  await settled();
  expect((await shownManifest()).version).toBeGreaterThan(version);
});

const dayLater = () =>
  runInDurableObject(publisher(), (_, { storage }) => {
    const state = readState(storage.sql);
    writeState(storage.sql, { ...state, popular_at: state.popular_at - 25 * 3_600_000 });
  });

it("counts what is popular once more after a day, and shows what people looked for beside what the files knew", async () => {
  const before = await shownManifest();
  const known = await readJsonPart<Popular>(env.SNAPSHOTS, before.popular_given ?? before.popular);
  expect(known?.items.length).toBeGreaterThan(50);
  const RARE = PRODUCTS.at(-1)?.item_id ?? "";
  const at = Date.now();
  const bought: ContributedAct[] = [["purchase", at, RARE]];
  const visits = Array.from({ length: 60 }, (_, n) => [`shopper-${n}`, bought] as const);
  await applyVisits("demo", new Map(visits));
  expect(await publisher().refresh("demo")).toMatchObject({ items: { version: before.version } });
  await dayLater();
  await publisher().refresh("demo");
  await settled();
  const after = await shownManifest();
  expect(after.version).toBe(before.version + 1);
  const { cards, lists, popular_given } = before;
  expect(after).toMatchObject({ cards, lists, popular_given });
  const counted = await readJsonPart<Popular>(env.SNAPSHOTS, after.popular);
  expect(counted?.at).toBeGreaterThanOrEqual(at);
  expect(counted?.items).toEqual(expect.arrayContaining([...(known?.items ?? [])]));
  expect(counted?.behind?.now).toBeGreaterThan(known?.behind?.now ?? Number.NaN);
  expect(counted?.this_week).toHaveLength(1);
  const { items } = await decideOne("week");
  const ofThisWeek = items.filter(({ reason }) => reason.text === "Popular this week");
  expect(ofThisWeek.map(({ item_id }) => item_id)).toEqual([RARE]);
});

const NEW = { ...OTHER, item_id: "just-came", title: `${OTHER?.title} with a handle` };
const beside = (item_id = OTHER?.item_id) =>
  decideOne("alike", { page: { type: "product", item_id } });

it("has what is new in the catalogue behind all others, beside its like, and as news", async () => {
  const before = await shownManifest();
  expect(idsOf(await beside())).not.toContain(NEW.item_id);
  // The shop opened before today: what comes now is news.
  await env.DB.prepare("UPDATE products SET added_at = added_at - 7200000").run();
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines([NEW]));
  await settled();
  const after = await shownManifest();
  expect(after.item_count).toBe(600_001);
  expect(after.lists).toEqual(before.lists);
  expect(idsOf(await beside(NEW.item_id))).toContain(OTHER?.item_id);
  const others = await beside();
  const found = others.items.find(({ item_id }) => item_id === NEW.item_id);
  expect(found?.reason).toMatchObject({ code: "similar", because: OTHER?.item_id });
  const [news, ...rest] = (await decideOne("news")).items;
  expect(news).toMatchObject({ item_id: NEW.item_id, reason: { code: "new_in" } });
  expect(rest.every(({ reason }) => reason.code !== "new_in")).toBe(true);
  const neighbours = await call("GET", `/v1/items/demo/${NEW.item_id}/neighbours`);
  expect(neighbours.status).toBe(200);
});
