import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY_MS } from "../../platform/time.ts";
import { admin, call, lines, SITE } from "../../test/shop.ts";
import { lowestPrices } from "../lowestPrices.ts";
import { imported, live, put } from "../test/feeds.ts";
import { csvOf, HEADER, LIVE, row } from "../test/feedTexts.ts";
import type { ImportDetail, ImportRecord } from "./ImportRecord.ts";
import { sweepImports } from "./sweepImports.ts";

const IMPORTS = "/v1/admin/catalogue/imports";
const hold = async (feed: string): Promise<string> => {
  const held = await put(feed, "&mode=full");
  expect(held.status).toBe(409);
  return (await held.json<{ import: string }>()).import;
};
const post = (path: string, body: object, key = "local-marketer") =>
  call("POST", `${IMPORTS}/${path}`, { key, body: { site: "demo", ...body } });
const detail = (id: string) => admin<ImportDetail>("GET", `${IMPORTS}/${id}?site=demo`);
const waiting = async (): Promise<number> =>
  (await env.SNAPSHOTS.list({ prefix: "demo/feeds/" })).objects.length;

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  for (const table of ["products", "imports", "price_history"]) {
    await env.DB.prepare(`DELETE FROM ${table}`).run();
  }
  await imported(lines(LIVE), "", "application/x-ndjson");
});

describe("a held feed", () => {
  it("is shown with what it would do, and does it once the number is typed", async () => {
    const id = await hold(csvOf(LIVE.slice(0, 10)));
    const shown = await detail(id);
    expect(shown).toMatchObject({
      ...{ status: "held", source: "upload", mode: "full", format: "comma", at_stake: 30 },
      doubts: ["would remove 30 of 40 products"],
      counts: { imported: 0, removed: 30 },
    });
    expect(shown.would.removed[0]).toEqual({ item_id: "live-10", title: "Live 10" });
    expect(await live()).toHaveLength(40);

    for (const confirm of [0, 29, 40]) {
      expect((await post(`${id}/accept`, { confirm })).status).toBe(422);
    }
    expect((await post(`${id}/accept`, {})).status).toBe(400);
    expect(await live()).toHaveLength(40);
    const accepted = await post(`${id}/accept`, { confirm: 30 });
    expect(await accepted.json()).toMatchObject({ status: "applied" });
    expect(await live()).toHaveLength(10);
    expect(await waiting()).toBe(0);
    expect((await post(`${id}/accept`, { confirm: 30 })).status).toBe(409);
  });

  it("shows prices as they are and would be, and keeps the old ones in the history", async () => {
    const id = await hold(csvOf(LIVE, 0.01));
    const { would, at_stake } = await detail(id);
    expect(at_stake).toBe(40);
    expect(would.prices[0]).toEqual({ item_id: "live-0", title: "Live 0", before: 10, after: 0.1 });
    expect((await post(`${id}/accept`, { confirm: 40 })).status).toBe(200);
    const about = { itemIds: ["live-0"], now: Date.now() };
    expect((await lowestPrices(env.DB, "demo", about)).get("live-0")).toBe(0.1);
    const held = await env.DB.prepare("SELECT price FROM price_history LIMIT 1").first("price");
    expect(held).toBeGreaterThanOrEqual(10);
  });

  it("is forgotten by a no, and changes nothing", async () => {
    const before = await live();
    const id = await hold(csvOf(LIVE.slice(0, 10)));
    expect(await waiting()).toBeGreaterThan(0);
    const answer = await post(`${id}/discard`, {});
    expect(await answer.json()).toMatchObject({ status: "discarded" });
    expect(await waiting()).toBe(0);
    expect(await live()).toEqual(before);
    expect((await post(`${id}/accept`, { confirm: 30 })).status).toBe(409);
  });

  it("can't be accepted once another feed went in: it was about another catalogue", async () => {
    const id = await hold(csvOf(LIVE.slice(0, 10)));
    await imported(csvOf(LIVE.slice(0, 1), 1.1));
    expect((await detail(id)).status).toBe("superseded");
    expect((await post(`${id}/accept`, { confirm: 30 })).status).toBe(409);
    expect(await live()).toHaveLength(40);
    expect(await waiting()).toBe(0);
  });

  it("is accepted once, however often the yes is said at the same time", async () => {
    const id = await hold(csvOf(LIVE.slice(0, 10)));
    const said = [1, 2, 3].map(() => post(`${id}/accept`, { confirm: 30 }));
    const statuses = (await Promise.all(said)).map(({ status }) => status);
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect(await live()).toHaveLength(10);
  });

  it("is forgotten after a month, as is a reading that was cut short after a day", async () => {
    const id = await hold(csvOf(LIVE.slice(0, 10)));
    await sweepImports(env, Date.now() + 29 * DAY_MS);
    expect((await detail(id)).status).toBe("held");
    await sweepImports(env, Date.now() + 31 * DAY_MS);
    expect((await detail(id)).status).toBe("discarded");
    expect(await waiting()).toBe(0);
  });

  it("is for marketers and admins alone", async () => {
    const id = await hold(csvOf(LIVE.slice(0, 10)));
    for (const key of ["local-agent", "local-ingest"]) {
      expect((await post(`${id}/accept`, { confirm: 30 }, key)).status).toBe(403);
      expect((await post(`${id}/discard`, {}, key)).status).toBe(403);
    }
    expect((await post("nothing/discard", {})).status).toBe(404);
  });
});

describe("the log of imports", () => {
  it("says of a refused row which field, what stands there, and what to write", async () => {
    const feed = `${HEADER}${row("ok")}${row("bad", "Mug", "1,234.50 GBP").replace("1,234.50 GBP", '"1,234.50 GBP"')}short\n`;
    const { rejected, ...counts } = await imported(feed);
    expect(counts).toMatchObject({ imported: 1, rejected_count: 2 });
    expect(rejected.toSorted((a, b) => a.line - b.line)).toEqual([
      {
        line: 3,
        reason: expect.stringContaining("price must be"),
        ...{ field: "price", item_id: "bad", found: "1,234.50 GBP" },
        write: expect.stringContaining("1234.50 GBP"),
      },
      { line: 4, reason: "has fewer fields than the header" },
    ]);
    const { imports, freshness } = await admin<{ imports: ImportRecord[]; freshness: object }>(
      "GET",
      `${IMPORTS}?site=demo`,
    );
    expect(imports[0]).toMatchObject({ status: "applied", counts: { rejected_count: 2 } });
    expect((await detail(imports[0]?.id ?? "")).rejected).toEqual(rejected);
    expect(freshness).toMatchObject({ products: 41, in_stock: 41, feed: null });
  });

  it("has what was no feed at all", async () => {
    expect((await put("<html>Sign in</html>")).status).toBe(422);
    const { imports } = await admin<{ imports: ImportRecord[] }>("GET", `${IMPORTS}?site=demo`);
    expect(imports[0]).toMatchObject({
      ...{ status: "failed", counts: null, error: expect.stringContaining("no product feed") },
    });
  });
});
