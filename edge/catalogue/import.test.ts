import { beforeAll, describe, expect, it } from "vitest";
import { admin, call, decideOne, idsOf, lines, PRODUCTS, publish, SITE } from "../test/shop.ts";
import type { CatalogueImport } from "./importCatalogue.ts";

const HEADER = "id,title,link,image_link,price,availability,product_type\n";
const row = (id: string, title = `"Mug, ${id}"`, price = "4.95 GBP"): string =>
  `${id},${title},https://shop.example/p/${id},https://shop.example/i/${id}.jpg,${price},in stock,Home > Mugs\n`;

const put = (body: unknown, query = "", type = "text/csv"): Promise<Response> =>
  call("PUT", `/v1/admin/catalogue?site=demo${query}`, {
    key: "local-admin",
    headers: { "Content-Type": type },
    body,
  });
const imported = async (body: unknown, query = "", type = "text/csv"): Promise<CatalogueImport> => {
  const answer = await put(body, query, type);
  expect(answer.status).toBe(200);
  return answer.json<CatalogueImport>();
};

beforeAll(async () => {
  await admin("PUT", "/v1/admin/site", SITE);
});

describe("the catalogue", () => {
  it("takes NDJSON, and writes only what changed the second time", async () => {
    const feed = lines(PRODUCTS.slice(0, 20));
    const type = "application/x-ndjson";
    expect(await imported(feed, "", type)).toMatchObject({
      imported: 20,
      updated: 0,
      unchanged: 0,
    });
    expect(await imported(feed, "", type)).toMatchObject({
      imported: 0,
      updated: 0,
      unchanged: 20,
    });
    const dearer = lines(
      PRODUCTS.slice(0, 20).map((product, at) => (at < 3 ? { ...product, price: 99 } : product)),
    );
    expect(await imported(dearer, "", type)).toMatchObject({
      imported: 0,
      updated: 3,
      unchanged: 17,
    });
  });

  it("takes CSV, TSV and semicolons, with a byte order mark and UTF-16 alike", async () => {
    expect(await imported(`\ufeff${HEADER}${row("csv-1")}${row("csv-2")}`)).toMatchObject({
      imported: 2,
    });
    const tsv = `id\ttitle\tlink\tprice\ntsv-1\t12" ruler\thttps://shop.example/p\t1.00 GBP\n`;
    expect(await imported(tsv, "", "text/tab-separated-values")).toMatchObject({
      imported: 1,
      rejected: [],
    });
    const semicolons = "id;title;link;price\nsemi-1;Teller, tief;https://shop.example/p;4,95 EUR\n";
    expect(await imported(semicolons, "", "application/octet-stream")).toMatchObject({
      imported: 1,
      rejected: [],
    });
    const wide = new Uint8Array(
      new Uint16Array([0xfeff, ...Array.from(`${HEADER}${row("wide-1")}`, (c) => c.charCodeAt(0))])
        .buffer,
    );
    expect(await imported(new Blob([wide]).stream())).toMatchObject({ imported: 1 });
  });

  it("refuses a bad row by its line and takes its neighbours", async () => {
    const feed = `${HEADER}${row("ok-1")}${row("bad-1", "Mug", "free")}\n${row("bad-2").replace("https://shop.example/p", "javascript:alert(1)//")}${row("ok-2")}${row("ok-2")}`;
    const outcome = await imported(feed);
    expect(outcome.imported).toBe(2);
    expect(outcome.rejected.map(({ line, reason }) => [line, reason.split(" ")[0]])).toEqual([
      [3, "price"],
      [5, "link"],
      [7, "item_id"],
    ]);
  });

  it("refuses a line that is no JSON and takes the others", async () => {
    const feed = `{"item_id":"j1","title":"A","url":"/a","price":1}\n{"item_id":"j2",\n[]\nnull\n{"item_id":"j3","title":"C","url":"/c","price":1}`;
    const outcome = await imported(feed, "", "application/x-ndjson");
    expect(outcome.imported).toBe(2);
    expect(outcome.rejected.map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it("survives a quote that is never closed", async () => {
    const outcome = await imported(
      `${HEADER}${row("q-1")}q-2,"Mug,https://shop.example/p/q-2,,1.00 GBP,in stock,Mugs\n${row("q-3")}`,
    );
    expect(outcome.imported).toBe(1);
    expect(outcome.rejected_count).toBeGreaterThan(0);
  });

  it.each([
    ["nothing", ""],
    ["a web page", "<!doctype html><title>Sign in</title>"],
    ["a picture", "\u0089PNG\r\n\u001a\n"],
    ["XML", '<?xml version="1.0"?><rss><channel/></rss>'],
    ["a list of JSON", JSON.stringify(PRODUCTS.slice(0, 2))],
    ["a header of something else", "name,age\nx,1\n"],
  ])("is left alone by %s", async (_, body) => {
    const answer = await put(body, "&mode=full");
    expect(answer.status).toBe(422);
    expect(await imported(lines(PRODUCTS.slice(3, 20)), "", "application/x-ndjson")).toMatchObject({
      unchanged: 17,
    });
  });

  it("removes what a full feed does not name, but never more than half of everything", async () => {
    const all = lines(PRODUCTS.slice(0, 100));
    const type = "application/x-ndjson";
    await imported(all, "&mode=full", type);
    expect(await imported(lines(PRODUCTS.slice(0, 90)), "&mode=full", type)).toMatchObject({
      removed: expect.any(Number),
    });
    const few = await put(lines(PRODUCTS.slice(0, 5)), "&mode=full", type);
    expect(few.status).toBe(409);
    expect(await imported(lines(PRODUCTS.slice(0, 90)), "&mode=full", type)).toMatchObject({
      ...{ imported: 0, unchanged: 90, removed: 0 },
    });
  });

  it("shows a change of price and stock at once", async () => {
    await admin("PUT", "/v1/admin/catalogue?site=demo", lines(PRODUCTS.slice(0, 30)));
    await publish([{ id: "all", strategy: "popular", limit: 50 }]);
    const [first] = PRODUCTS;
    await admin("PUT", "/v1/admin/catalogue?site=demo", JSON.stringify({ ...first, price: 1.23 }));
    const shown = (await decideOne("all")).items.find(({ item_id }) => item_id === first?.item_id);
    expect(shown).toMatchObject({ price: 1.23, currency: "GBP" });
    await admin(
      "PUT",
      "/v1/admin/catalogue?site=demo",
      JSON.stringify({ ...first, availability: "out_of_stock" }),
    );
    expect(idsOf(await decideOne("all"))).not.toContain(first?.item_id);
  });

  it("is the admin's alone", async () => {
    for (const key of ["local-marketer", "local-agent", "local-ingest"]) {
      expect((await call("PUT", "/v1/admin/catalogue", { key, body: "{}" })).status).toBe(403);
    }
    expect((await call("PUT", "/v1/admin/catalogue", { body: "{}" })).status).toBe(401);
  });
});
