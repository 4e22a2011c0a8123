import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { admin, decideOne, openShop, PRODUCTS } from "../../test/shop.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { PublishedPart } from "../snapshot/Pointer.ts";
import { readJsonPart } from "../snapshot/parts.ts";

async function manifestOf(part: PublishedPart): Promise<Manifest> {
  const manifest = await readJsonPart<Manifest>(env.SNAPSHOTS, part);
  if (!manifest) throw new Error("a kept manifest is gone");
  return manifest;
}

it("deletes what nobody reads any more, and nothing that a kept snapshot names", async () => {
  await openShop([{ id: "together", strategy: "bought_together", limit: 4 }]);
  const count = async (prefix: string): Promise<number> =>
    (await env.SNAPSHOTS.list({ prefix })).objects.length;
  const reprice = (price: number) =>
    admin("PUT", "/v1/admin/catalogue?site=demo", JSON.stringify({ ...PRODUCTS[0], price }));
  for (let price = 1; price <= 5; price++) await reprice(price);
  const parts = await count("demo/parts/");
  for (let price = 6; price <= 9; price++) await reprice(price);
  expect(await count("demo/parts/")).toBe(parts);
  expect(await count("demo/manifests/")).toBe(4);
  const pointer = await env.PUBLISHER.getByName("demo").pointer();
  for (const part of [pointer.items, ...pointer.items_before]) {
    if (!part) continue;
    const { cards, directory, lists, popular } = await manifestOf(part);
    for (const { key } of [...cards, ...directory, ...Object.values(lists).flat(), popular]) {
      expect(await env.SNAPSHOTS.head(key), key).not.toBeNull();
    }
  }
  const decision = await decideOne("together", { page: { type: "product", item_id: "22423" } });
  expect(decision.items).toHaveLength(4);
});
