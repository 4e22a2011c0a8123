import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { admin, call, lines, SITE } from "../test/shop.ts";
import type { CatalogueImport } from "./importCatalogue.ts";
import { lowestPrices } from "./lowestPrices.ts";
import { turnSales } from "./turnSales.ts";

const HEADER = "id,title,link,price\n";
const row = (id: string, title = "Mug", price = "4.95"): string =>
  `${id},${title},https://shop.example/p/${id},${price}\n`;
const LIVE = Array.from({ length: 40 }, (_, n) => ({
  item_id: `live-${n}`,
  title: `Live ${n}`,
  url: `/p/${n}`,
  price: 10 + n,
}));

const put = (body: string | Uint8Array, query = "", type = "text/csv"): Promise<Response> =>
  call("PUT", `/v1/admin/catalogue?site=demo${query}`, {
    key: "local-admin",
    headers: { "Content-Type": type },
    body: typeof body === "string" ? body : new Blob([body]).stream(),
  });
const imported = async (...sent: Parameters<typeof put>): Promise<CatalogueImport> => {
  const answer = await put(...sent);
  const text = await answer.text();
  expect([answer.status, text]).toEqual([200, text]);
  return JSON.parse(text);
};
const titles = async (like: string): Promise<string[]> => {
  const query = "SELECT title FROM products WHERE item_id LIKE ? ORDER BY item_id";
  const { results } = await env.DB.prepare(query).bind(like).all<{ title: string }>();
  return results.map(({ title }) => title);
};
const live = async (): Promise<unknown[]> => {
  const query = "SELECT item_id, title, price FROM products WHERE item_id LIKE 'live-%' ORDER BY 1";
  return (await env.DB.prepare(query).all()).results;
};
/** Text as bytes of one byte each, or two. */
const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM products").run();
  await env.DB.prepare("DELETE FROM price_history").run();
  await imported(lines(LIVE), "", "application/x-ndjson");
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

describe("a bad row is refused with its line and reason, the others go in:", () => {
  it.each<[string, string, [number, string][]]>([
    ["a ragged row", `${HEADER}${row("ok-1")}short,Mug\n${row("ok-2")}`, [[3, "has fewer fields"]]],
    ["too many fields", `${HEADER}${row("ok-1")}${row("ok-2").trim()},more,more\n`, []],
    [
      "a price that is missing",
      `${HEADER}${row("ok-1")}${row("bad", "Mug", "")}${row("ok-2")}`,
      [[3, "price"]],
    ],
    [
      "an id that is there twice",
      HEADER + row("ok-1") + row("ok-2") + row("ok-2", "Other"),
      [[4, "item_id ok-2"]],
    ],
    [
      "a link that is a script",
      `${HEADER}${row("ok-1")}bad,Mug,javascript:alert(1),1\n${row("ok-2")}`,
      [[3, "link"]],
    ],
    [
      "a title of nothing but NUL",
      `${HEADER}${row("ok-1")}${row("bad", "\0\0")}${row("ok-2")}`,
      [[3, "title"]],
    ],
    [
      "a price with thousands",
      `${HEADER}${row("ok-1")}${row("bad", "Mug", '"1,234.50"')}${row("ok-2")}`,
      [[3, "price"]],
    ],
  ])("%s", async (_, feed, refused) => {
    const outcome = await imported(feed);
    expect(outcome.imported).toBe(2);
    expect(outcome.rejected.map(({ line, reason }) => [line, reason])).toEqual(
      refused.map(([line, reason]) => [line, expect.stringContaining(reason)]),
    );
  });

  it("a formula is a text like any other, and stays one", async () => {
    expect(await imported(HEADER + row("ok-1", "=HYPERLINK(1)"))).toMatchObject({ imported: 1 });
    expect(await titles("ok-%")).toEqual(["=HYPERLINK(1)"]);
  });

  it("a row longer than any product ends the reading, which is said, and removes nothing", async () => {
    const feed = `${HEADER}${row("ok-1")}${row("bad", "x".repeat(70_000))}${row("ok-2")}`;
    const outcome = await imported(feed);
    expect(outcome.imported).toBe(1);
    expect(outcome.rejected).toEqual([
      { line: 3, reason: expect.stringContaining("what follows was not read") },
    ]);
    expect((await put(feed, "&mode=full")).status).toBe(409);
  });

  it("a quote that is never closed costs what follows it, and is named", async () => {
    const outcome = await imported(
      `${HEADER}${row("ok-1")}q,"Mug,https://x.example,1\n${row("q-2")}`,
    );
    expect(outcome.imported).toBe(1);
    expect(outcome.rejected).toEqual([
      expect.objectContaining({ reason: expect.stringContaining("never closed") }),
    ]);
  });
});

describe("a file that is no feed changes nothing:", () => {
  it.each([
    ["nothing", ""],
    ["a web page", "<!doctype html><title>Sign in</title><table><tr><td>id</td></tr></table>"],
    ["a web page after blank lines", "\n\n  <html><body>id,title</body></html>"],
    [
      "XML with a million laughs",
      '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>',
    ],
    [
      "XML that wants a file of ours",
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
    ],
    ["an error in JSON", '{"error":"not found"}'],
    ["a header alone", HEADER],
    ["zeros", "\0\0\0\0\0\0\0\0"],
  ])("%s", async (_, body) => {
    const before = await live();
    const answer = await put(body, "&mode=full&confirm=yes");
    expect([200, 422]).toContain(answer.status);
    if (answer.status === 200) {
      expect(await answer.json()).toMatchObject({ imported: 0, updated: 0, removed: 0 });
    }
    expect(await live()).toEqual(before);
    expect(before).toHaveLength(40);
  });
});

describe("a feed that looks like a mistake waits for a person's yes:", () => {
  const asCsv = (products: typeof LIVE, by = 1): string =>
    HEADER +
    products.map((one) => row(one.item_id, one.title, (one.price * by).toFixed(2))).join("");

  it.each([
    ["one that drops more than half", asCsv(LIVE.slice(0, 19)), "would remove 21 of 40"],
    ["one with all prices divided by 100", asCsv(LIVE, 0.01), "would change 40 of 40 prices"],
    [
      "one cut off in the middle of a row",
      `${asCsv(LIVE.slice(0, 30))}live-30,Li`,
      "ends in the middle of a row",
    ],
  ])("%s", async (_, feed, said) => {
    const before = await live();
    const held = await put(feed, "&mode=full");
    expect(held.status).toBe(409);
    expect(await held.json()).toMatchObject({
      type: "urn:candour:problem:feed-needs-confirmation",
      detail: expect.stringContaining(said),
      errors: [{ path: "confirm" }],
    });
    expect(await live()).toEqual(before);
    const left = await env.DB.prepare("SELECT count(*) AS n FROM feed_changes").first("n");
    expect(left).toBe(0);
    expect((await put(feed, "&mode=full&confirm=yes")).status).toBe(200);
    expect(await live()).not.toEqual(before);
  });

  it("one that changes a few prices by much, or many by little, does not", async () => {
    const few = LIVE.map((one, n) => ({ ...one, price: n < 9 ? one.price / 100 : one.price }));
    expect(await imported(asCsv(few), "&mode=full")).toMatchObject({ updated: 40, removed: 0 });
    const many = LIVE.map((one) => ({ ...one, price: one.price * 2 }));
    expect((await put(asCsv(many), "&confirm=maybe")).status).toBe(400);
    expect(await imported(asCsv(many.slice(9)), "")).toMatchObject({ updated: 31 });
  });
});

describe("prices", () => {
  const NOW = Date.now();
  const priced = (price: string, more = {}) =>
    imported(
      JSON.stringify({ item_id: "live-1", title: "Live 1", url: "/p/1", price, ...more }),
      "",
      "application/x-ndjson",
    );
  const low = async (now = Date.now()) =>
    (await lowestPrices(env.DB, "demo", { itemIds: ["live-1"], now })).get("live-1");

  it("are remembered, so that the lowest of thirty days is known", async () => {
    expect(await low()).toBe(11);
    await priced("8.00");
    await priced("15.00");
    expect(await low()).toBe(8);
    expect(await low(NOW + 29 * 86_400_000)).toBe(8);
    expect(await low(NOW + 31 * 86_400_000)).toBe(15);
  });

  it("turn when a sale begins and ends, with no feed in between", async () => {
    const [from, to] = [NOW + 3_600_000, NOW + 7_200_000];
    const window = [from, to].map((at) => new Date(at).toISOString().slice(0, 19)).join("Z/");
    await priced("20.00", { sale_price: "12.00", sale_price_effective_date: `${window}Z` });
    const now = () =>
      env.DB.prepare("SELECT price, was_price FROM products WHERE item_id = 'live-1'").first();
    expect(await now()).toEqual({ price: 20, was_price: null });
    expect(await turnSales(env.DB, NOW)).toEqual([]);
    expect(await turnSales(env.DB, from + 1_000)).toEqual(["demo"]);
    expect(await now()).toEqual({ price: 12, was_price: 20 });
    expect(await turnSales(env.DB, to + 1_000)).toEqual(["demo"]);
    expect(await now()).toEqual({ price: 20, was_price: null });
    expect(await turnSales(env.DB, to + 2_000)).toEqual([]);
  });

  it("come with what sets a variant apart within its group", async () => {
    await priced("9.00", { item_group_id: "mugs", color: "Blue", size: "Large" });
    const get = (id: string, key = "local-marketer") =>
      call("GET", `/v1/admin/catalogue/${id}?site=demo`, { key });
    expect(await (await get("live-1")).json()).toMatchObject({
      ...{ item_id: "live-1", item_group_id: "mugs", variant: { color: "Blue", size: "Large" } },
      ...{ price: 9, lowest_price_30_days: 9, sale: null, sensitive: false },
    });
    expect((await get("nothing")).status).toBe(404);
    expect((await get("live-1", "local-agent")).status).toBe(403);
  });
});
