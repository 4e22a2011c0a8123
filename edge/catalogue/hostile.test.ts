import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { admin, lines, SITE } from "../test/shop.ts";
import { HEADER, imported, LIVE, live, put, row, titles } from "./test/feeds.ts";

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM products").run();
  await env.DB.prepare("DELETE FROM price_history").run();
  await imported(lines(LIVE), "", "application/x-ndjson");
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
    ["a feed of no products", "<rss><channel><title>Shop</title></channel></rss>"],
    ["a sitemap", "<?xml version='1.0'?><urlset><url><loc>https://a.example</loc></url></urlset>"],
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
