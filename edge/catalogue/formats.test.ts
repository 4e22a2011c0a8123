import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { admin, call, lines, SITE } from "../test/shop.ts";
import { bytes, HEADER, imported, LIVE, live, put, row, titles, wide } from "./test/feeds.ts";

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM products").run();
  await env.DB.prepare("DELETE FROM price_history").run();
  await imported(lines(LIVE), "", "application/x-ndjson");
});

describe("an XML feed", () => {
  const xml = (items: string, head = '<?xml version="1.0"?>') =>
    `${head}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n${items}</channel></rss>`;
  const item = (id: string, more = "", price = "4.95 GBP"): string =>
    `<item><g:id>${id}</g:id><title>Théière</title><link>https://shop.example/p/${id}</link><g:price>${price}</g:price>${more}</item>\n`;

  it("goes in whole: variants, sale window, pictures and stock", async () => {
    const sale =
      "<g:sale_price>2.95 GBP</g:sale_price><g:sale_price_effective_date>2020-01-01T00:00Z/2099-01-01T00:00Z</g:sale_price_effective_date>";
    const variant = "<g:item_group_id>pots</g:item_group_id><g:color>Blue</g:color>";
    const more = `${sale}${variant}<g:availability>out of stock</g:availability><g:product_type>Kitchen &gt; Pots</g:product_type>`;
    const outcome = await imported(xml(item("enc-x", more)), "", "application/xml");
    expect(outcome).toMatchObject({ imported: 1, rejected: [] });
    const get = await call("GET", "/v1/admin/catalogue/enc-x?site=demo", { key: "local-marketer" });
    expect(await get.json()).toMatchObject({
      ...{ title: "Théière", price: 2.95, was_price: 4.95, availability: "out_of_stock" },
      ...{ category: "Kitchen > Pots", item_group_id: "pots", variant: { color: "Blue" } },
    });
  });

  it.each<[string, Uint8Array]>([
    ["Latin-1", bytes(xml(item("enc-x"), '<?xml version="1.0" encoding="ISO-8859-1"?>'))],
    [
      "UTF-16",
      wide(`\ufeff${xml(item("enc-x"), '<?xml version="1.0" encoding="UTF-16"?>')}`, true),
    ],
    [
      "UTF-8 that claims UTF-16",
      new TextEncoder().encode(xml(item("enc-x"), '<?xml version="1.0" encoding="UTF-16"?>')),
    ],
  ])("is read in the encoding that it declares: %s", async (_, body) => {
    expect(await imported(body, "", "application/xml")).toMatchObject({ imported: 1 });
    expect(await titles("enc-%")).toEqual(["Théière"]);
  });

  it("loses its bad products by their lines, and keeps the others", async () => {
    const bad = `${item("b1", "", "free")}${item("b2").replace("https:", "javascript:")}${item("b3", "<g:brand>A & B</g:brand>")}`;
    const outcome = await imported(xml(item("ok-1") + bad + item("ok-1") + item("ok-2")));
    expect(outcome.imported).toBe(2);
    expect(outcome.rejected.map(({ line, reason }) => [line, reason.split(" ", 1)[0]])).toEqual([
      ...[
        [3, "price"],
        [4, "link"],
        [5, "has"],
        [6, "item_id"],
      ],
    ]);
  });

  it("that is cut off loses nothing of the live catalogue, and says where it ends", async () => {
    const cut = xml(item("ok-1") + item("ok-2")).slice(0, -60);
    expect((await put(cut, "&mode=full")).status).toBe(409);
    const outcome = await imported(cut);
    expect(outcome.imported).toBe(1);
    expect(outcome.rejected).toEqual([
      { line: 3, reason: expect.stringContaining("what follows was not read") },
    ]);
    expect(await live()).toHaveLength(40);
  });
});

describe("a feed in whatever bytes", () => {
  const feed = HEADER + row("enc-1", "Théière crème");
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", new TextEncoder().encode(feed), "text/csv"],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${feed}`), "text/csv"],
    ["UTF-16 with a mark", wide(`\ufeff${feed}`, true), "text/csv"],
    ["UTF-16, big end first", wide(`\ufeff${feed}`, false), "text/csv"],
    ["UTF-16 without a mark", wide(feed, true), "text/csv"],
    ["Latin-1 that says so", bytes(feed), "text/csv; charset=iso-8859-1"],
    ["Latin-1 that says nothing", bytes(feed), "text/csv"],
    ["an unknown charset", new TextEncoder().encode(feed), "text/csv; charset=klingon"],
  ])("is read as %s", async (_, body, type) => {
    expect(await imported(body, "", type)).toMatchObject({ imported: 1, rejected: [] });
    expect(await titles("enc-%")).toEqual(["Théière crème"]);
  });

  it("is read alike however the network cuts it", async () => {
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
});
