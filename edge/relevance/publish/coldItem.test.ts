import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../../sdk/wire/index.ts";
import { admin, call, decideOne, idsOf, openShop, PRODUCTS } from "../../test/shop.ts";
import { adoptPointer } from "../snapshot/publishedSite.ts";

const [OLD] = PRODUCTS;
const NEW = { ...OLD, item_id: "just-came", title: `${OLD?.title} with a handle` };

beforeAll(() => openShop([{ id: "alike", strategy: "similar", limit: 12 }]));

it("a product that nobody has looked at is found beside its like with the publisher's next alarm, and has neighbours of its own", async () => {
  await admin("PUT", "/v1/admin/catalogue?site=demo", JSON.stringify(NEW));
  const publisher = env.PUBLISHER.getByName("demo");
  const alarmAt = await runInDurableObject(publisher, (_, { storage }) => storage.getAlarm());
  // Seconds after the import, not minutes.
  expect((alarmAt ?? Number.NaN) - Date.now()).toBeLessThan(30_000);
  expect(await runDurableObjectAlarm(publisher)).toBe(true);
  await adoptPointer(env, "demo", await publisher.pointer());
  const page = { type: "product", item_id: OLD?.item_id };
  const beside = await decideOne("alike", { page });
  expect(beside.strategy).toBe("similar");
  expect(idsOf(beside)).toContain(NEW.item_id);
  const found = beside.items.find(({ item_id }) => item_id === NEW.item_id);
  expect(found?.reason).toMatchObject({ code: "similar", because: OLD?.item_id });
  const answer = await call("GET", `/v1/items/demo/${NEW.item_id}/neighbours`);
  const { relations } = await answer.json<NeighboursAnswer>();
  expect(
    relations.find(({ relation }) => relation === "similar")?.neighbours.length,
  ).toBeGreaterThan(0);
});
