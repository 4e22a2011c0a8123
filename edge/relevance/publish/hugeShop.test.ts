import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { admin, decideOne, lines, openShop, PRODUCTS } from "../../test/shop.ts";
import { adoptPointer } from "../snapshot/publishedSite.ts";
import { shownManifest } from "./test/shownManifest.ts";

const [FIRST, GONE] = PRODUCTS;
const publisher = () => env.PUBLISHER.getByName("demo");

/** What the slot shows once the publisher's alarm has rung until nothing is left to do. */
async function settled() {
  for (let rings = 0; rings < 5 && (await runDurableObjectAlarm(publisher())); rings++);
  await adoptPointer(env, "demo", await publisher().pointer());
  const { items } = await decideOne("pair");
  return new Map(items.map((item) => [item.item_id, item]));
}

beforeAll(() =>
  openShop([
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
  const before = await shownManifest();
  // It says of itself that it is large: the turns go by what it says.
  await admin("PUT", "/v1/admin/snapshot", { ...before, item_count: 600_000 });
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
