import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { admin, call, lines, SITE } from "../../test/shop.ts";
import type { ImportRecord } from "../imports/ImportRecord.ts";
import { imported, live } from "../test/feeds.ts";
import { csvOf, LIVE } from "../test/feedTexts.ts";
import type { FeedSource } from "./FeedSource.ts";
import { refreshFeeds } from "./refreshFeeds.ts";

const neighbour = inject("neighbour");
const FEED = "/v1/admin/catalogue/feed";

/** What the shop's server has to offer from now on. */
const offer = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${neighbour}/feed.csv`, {
    ...{ method: "PUT", body, headers: { "Content-Type": "text/csv", ...headers } },
  });
const asked = async (): Promise<{ headers: Record<string, string> }[]> =>
  (await fetch(`${neighbour}/asked`)).json();
const fetchNow = () => admin<FeedSource>("POST", `${FEED}/fetch`, { site: "demo" });
const logged = async (): Promise<ImportRecord[]> => {
  const path = "/v1/admin/catalogue/imports?site=demo";
  return (await admin<{ imports: ImportRecord[] }>("GET", path)).imports;
};

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  for (const table of ["products", "imports", "feeds"]) {
    await env.DB.prepare(`DELETE FROM ${table}`).run();
  }
  await imported(lines(LIVE), "", "application/x-ndjson");
  await admin("PUT", FEED, { site: "demo", url: `${neighbour}/feed.csv`, every_minutes: 60 });
  await asked();
});

describe("a feed that is fetched by schedule", () => {
  it("is read when it is due, and not before", async () => {
    await offer(csvOf(LIVE.map((one) => ({ ...one, title: `New ${one.title}` }))));
    const now = Date.now();
    await refreshFeeds(env, now + 1_000);
    await refreshFeeds(env, now + 30 * 60_000);
    expect(await asked()).toHaveLength(1);
    expect(await live()).toContainEqual({ item_id: "live-0", title: "New Live 0", price: 10 });
    await refreshFeeds(env, now + 62 * 60_000);
    expect(await asked()).toHaveLength(1);
  });

  it("is read once however many runs find it due", async () => {
    await offer(csvOf(LIVE));
    const now = Date.now() + 1_000;
    await Promise.all([refreshFeeds(env, now), refreshFeeds(env, now), refreshFeeds(env, now)]);
    expect(await asked()).toHaveLength(1);
  });

  it("is not read again while the server says that nothing changed", async () => {
    await offer(csvOf(LIVE));
    expect(await fetchNow()).toMatchObject({ failures: 0, error: null });
    const before = (await logged()).length;
    expect(await fetchNow()).toMatchObject({ failures: 0, error: null });
    const [first, second] = await asked();
    expect(first?.headers["if-none-match"]).toBeUndefined();
    expect(second?.headers["if-none-match"]).toMatch(/^"/);
    expect(await logged()).toHaveLength(before);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ["an error", () => offer("oh no", { "X-Status": "503" }), /answered 503/],
    ["a redirect into our network", () => offer("", { "X-Status": "302" }), /leads to another/],
    ["a page to sign in", () => offer("<html><title>Sign in</title></html>"), /no product feed/],
    [
      "half of what it promised",
      () => offer(csvOf(LIVE.map((one) => ({ ...one, price: 1 }))), { "X-Cut": "yes" }),
      /broke off/,
    ],
    ["nothing", () => offer(""), /no product feed/],
  ])("changes nothing where the server answers with %s, and says so", async (_, set, said) => {
    await set();
    const before = await live();
    expect(await fetchNow()).toMatchObject({ failures: 1, error: expect.stringMatching(said) });
    const feed = await fetchNow();
    expect(feed.failures).toBe(2);
    expect(feed.next_at - Date.now()).toBeLessThan(11 * 60_000);
    expect(await live()).toEqual(before);
    await offer(csvOf(LIVE));
    expect(await fetchNow()).toMatchObject({ failures: 0, error: null });
  });

  it("is held for a person's yes where it would empty the catalogue", async () => {
    await offer(csvOf(LIVE.slice(0, 5)));
    await fetchNow();
    expect(await live()).toHaveLength(40);
    expect((await logged())[0]).toMatchObject({ status: "held", source: "url", at_stake: 35 });
  });

  it.each([
    ...["http://169.254.169.254/feed", "https://localhost.local/feed", "ftp://shop.example/feed"],
    ...["https://u:p@shop.example/feed", "http://shop.example/feed", "feed.csv"],
  ])("may not come from %s", async (url) => {
    const answer = await call("PUT", FEED, { key: "local-admin", body: { site: "demo", url } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ path: "url" }] });
  });

  it("is the admin's alone, because its address may carry a key", async () => {
    for (const key of ["local-marketer", "local-agent", "local-ingest"]) {
      expect((await call("GET", FEED, { key })).status).toBe(403);
    }
    const shown = await call("GET", "/v1/admin/catalogue/imports", { key: "local-marketer" });
    expect(await shown.text()).not.toContain(neighbour);
    expect((await call("DELETE", FEED, { key: "local-admin" })).status).toBe(204);
    expect((await call("GET", FEED, { key: "local-admin" })).status).toBe(404);
  });
});
