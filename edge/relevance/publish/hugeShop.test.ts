import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { admin, call, decideOne, idsOf, lines, openShop, PRODUCTS } from "../../test/shop.ts";
import { adoptPointer } from "../snapshot/publishedSite.ts";
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
  const { lists, directory, popular, traits } = before;
  expect(await shownManifest()).toMatchObject({
    ...{ lists, directory, popular, traits, item_count: 600_000 },
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
