import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { admin, call, SITE } from "../test/shop.ts";
import { imported, titles } from "./test/feeds.ts";
import { bytes, HEADER, itemOf, row, xmlOf } from "./test/feedTexts.ts";

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM products").run();
  await env.DB.prepare("DELETE FROM price_history").run();
});

it("an XML feed goes in whole: variants, sale window, pictures and stock", async () => {
  const sale =
    "<g:sale_price>2.95 GBP</g:sale_price><g:sale_price_effective_date>2020-01-01T00:00Z/2099-01-01T00:00Z</g:sale_price_effective_date>";
  const variant = "<g:item_group_id>pots</g:item_group_id><g:color>Blue</g:color>";
  const more = `${sale}${variant}<g:availability>out of stock</g:availability><g:product_type>Kitchen &gt; Pots</g:product_type>`;
  const outcome = await imported(xmlOf(itemOf("enc-x", more)), "", "application/xml");
  expect(outcome).toMatchObject({ imported: 1, rejected: [] });
  const get = await call("GET", "/v1/admin/catalogue/enc-x?site=demo", { key: "local-marketer" });
  expect(await get.json()).toMatchObject({
    ...{ title: "Théière", price: 2.95, was_price: 4.95, availability: "out_of_stock" },
    ...{ category: "Kitchen > Pots", item_group_id: "pots", variant: { color: "Blue" } },
  });
});

it("a feed is read alike however the network cuts it", async () => {
  const feed = HEADER + row("enc-1", "Théière crème");
  for (const body of [new TextEncoder().encode(feed), bytes(feed)]) {
    await env.DB.prepare("DELETE FROM products WHERE item_id LIKE 'enc-%'").run();
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of body) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const answer = await call("PUT", "/v1/admin/catalogue?site=demo", {
      ...{ key: "local-admin", headers: { "Content-Type": "text/csv" }, body: stream },
    });
    expect(answer.status).toBe(200);
    expect(await titles("enc-%")).toEqual(["Théière crème"]);
  }
});
