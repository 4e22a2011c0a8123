import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../../sdk/wire/index.ts";
import { admin, call, decideOne, idsOf, lines, openShop, PRODUCTS } from "../../test/shop.ts";
import type { ListRelation } from "../ListRelation.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import { adoptPointer, forgetPublished } from "../snapshot/publishedSite.ts";
import { buildSnapshot } from "./buildSnapshot.ts";
import { readState, selectOrderChunks, writeState } from "./publisherQueries.ts";
import { shownManifest } from "./test/shownManifest.ts";

const [OLD] = PRODUCTS;
const NEW = { ...OLD, item_id: "just-came", title: `${OLD?.title} with a handle` };
const NEXT = { ...NEW, item_id: "came-next", title: `${OLD?.title} with a lid` };
/** The shop is larger than lists are built for from its first newcomer on. */
const ITEMS_MAX = PRODUCTS.length;
const publisher = () => env.PUBLISHER.getByName("demo");

/** What the publisher makes of the catalogue in a shop too large for its lists to be built here. */
async function built(relations: readonly ListRelation[] | null): Promise<Manifest> {
  const chunks = await runInDurableObject(publisher(), (_, { storage }) =>
    selectOrderChunks(storage.sql),
  );
  return buildSnapshot(env, {
    ...{ site: "demo", version: 99, now: Date.now(), k: 5, shards: 4, chunks },
    ...{ before: await shownManifest(), relations, itemsMax: ITEMS_MAX },
  });
}

async function show(manifest: Manifest): Promise<void> {
  await admin("PUT", "/v1/admin/snapshot", manifest);
  await adoptPointer(env, "demo", await publisher().pointer());
}

/** Imports, and leaves the rest to {@link built}: the publisher's own alarm would find the shop small. */
async function bring(products: readonly object[], mode = ""): Promise<void> {
  await admin("PUT", `/v1/admin/catalogue?site=demo${mode}`, lines(products));
  await runInDurableObject(publisher(), (_, { storage }) => storage.deleteAlarm());
}

const beside = (item_id = OLD?.item_id) =>
  decideOne("alike", { page: { type: "product", item_id } });

beforeAll(() => openShop([{ id: "alike", strategy: "similar", limit: 12 }]));

it("a product that came after the lists of a large shop has neighbours, and stands beside its like for a true reason", async () => {
  const before = await shownManifest();
  await bring([NEW]);
  // A snapshot of before has no such part, and serves.
  expect((await shownManifest()).newcomers).toBeUndefined();
  expect(idsOf(await beside())).not.toContain(NEW.item_id);

  const after = await built(["similar"]);
  expect(after).toMatchObject({ lists: before.lists, item_count: PRODUCTS.length + 1 });
  await show(after);
  const own = await beside(NEW.item_id);
  expect(own.strategy).toBe("similar");
  expect(idsOf(own)).toContain(OLD?.item_id);
  const others = await beside();
  const found = others.items.find(({ item_id }) => item_id === NEW.item_id);
  expect(others.strategy).toBe("similar");
  expect(found?.reason).toMatchObject({ code: "similar", because: OLD?.item_id });
  const answer = await call("GET", `/v1/items/demo/${NEW.item_id}/neighbours`);
  const { relations } = await answer.json<NeighboursAnswer>();
  const similar = relations.find(({ relation }) => relation === "similar");
  expect(similar?.neighbours.length).toBeGreaterThan(1);
});

it("keeps them while other lists are refreshed, and finds what came since", async () => {
  const before = await shownManifest();
  expect((await built([])).newcomers).toEqual(before.newcomers);
  await bring([NEXT]);
  await show(await built(null));
  expect(idsOf(await beside())).toEqual(expect.arrayContaining([NEW.item_id, NEXT.item_id]));
  expect(idsOf(await beside(NEW.item_id))).toContain(NEXT.item_id);
});

it("what is out of stock or gone is not shown, whatever the lists say", async () => {
  const withoutStock = { ...NEW, availability: "out_of_stock" };
  await bring([withoutStock]);
  await show(await built([]));
  expect(idsOf(await beside())).toContain(NEXT.item_id);
  expect(idsOf(await beside())).not.toContain(NEW.item_id);
  await bring([...PRODUCTS, NEW], "&mode=full&confirm=yes");
  await show(await built([]));
  const ids = idsOf(await beside());
  expect(ids).toContain(NEW.item_id);
  expect(ids).not.toContain(NEXT.item_id);
});

it("a snapshot whose newcomers can't be read is passed over for the one before it", async () => {
  const now = await shownManifest();
  const { key } = now.newcomers?.items ?? { key: "" };
  expect(await env.SNAPSHOTS.head(key)).not.toBeNull();
  await env.SNAPSHOTS.delete(key);
  forgetPublished();
  await adoptPointer(env, "demo", await publisher().pointer());
  const answer = await call("PUT", "/v1/admin/snapshot", { key: "local-admin", body: now });
  expect(answer.status).toBe(422);
  expect(idsOf(await beside()).length).toBeGreaterThan(0);
});

it("looks for newcomers once a large snapshot from files is shown: the catalogue may be newer", async () => {
  const { newcomers: _, ...now } = await shownManifest();
  const isLooking = () =>
    runInDurableObject(publisher(), (__, { storage }) => readState(storage.sql).is_catalogue_fresh);
  await runInDurableObject(publisher(), (__, { storage }) =>
    writeState(storage.sql, { ...readState(storage.sql), is_catalogue_fresh: false }),
  );
  await admin("PUT", "/v1/admin/snapshot", now);
  expect(await isLooking()).toBe(false);
  // It says of itself that it is large.
  await admin("PUT", "/v1/admin/snapshot", { ...now, item_count: 200_000 });
  expect(await isLooking()).toBe(true);
  const alarmAt = await runInDurableObject(publisher(), (__, { storage }) => storage.getAlarm());
  expect((alarmAt ?? Number.NaN) - Date.now()).toBeLessThan(30_000);
});
