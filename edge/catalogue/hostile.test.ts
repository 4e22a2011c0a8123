import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { admin, lines, SITE } from "../test/shop.ts";
import { imported, live, put, titles } from "./test/feeds.ts";
import { csvOf, LIVE } from "./test/feedTexts.ts";
import { HOSTILE_FEEDS } from "./test/hostileFeeds.ts";

/** The shop as it was before any feed came. */
async function restore(): Promise<void> {
  await env.DB.prepare("DELETE FROM products").run();
  await env.DB.prepare("DELETE FROM price_history").run();
  await imported(lines(LIVE), "", "application/x-ndjson");
}

beforeAll(async () => {
  await admin("PUT", "/v1/admin/site", SITE);
  await restore();
});

describe("a feed that comes wrong has its outcome, and empties no live catalogue:", () => {
  it.each(HOSTILE_FEEDS)("$comes ($as)", async ({ body, type, outcome }) => {
    const before = await live();
    expect(before).toHaveLength(40);
    if ("unread" in outcome) {
      const answer = await put(body, "&mode=full&confirm=yes", type);
      expect([answer.status, await answer.text()]).toEqual([
        422,
        expect.stringContaining(outcome.unread),
      ]);
      expect(await live()).toEqual(before);
    } else if ("held" in outcome) {
      const held = await put(body, "&mode=full", type);
      expect([held.status, await held.json()]).toEqual([
        409,
        expect.objectContaining({
          type: "urn:candour:problem:feed-needs-confirmation",
          detail: expect.stringContaining(outcome.held),
        }),
      ]);
      expect(await live()).toEqual(before);
      expect((await put(body, "&mode=full&confirm=yes", type)).status).toBe(200);
      expect(await live()).not.toEqual(before);
      await restore();
    } else if (outcome.titles === "none") {
      const answer = await imported(body, "&mode=full&confirm=yes", type);
      expect(answer).toMatchObject({ imported: 0, updated: 0, removed: 0 });
      expect(await live()).toEqual(before);
    } else {
      expect((await put(body, "&mode=full", type)).status).toBe(409);
      expect(await live()).toEqual(before);
      const { rejected } = await imported(body, "", type);
      expect(rejected.map(({ line, reason }) => [line, reason])).toEqual(
        (outcome.refused ?? []).map(([line, why]) => [line, expect.stringContaining(why)]),
      );
      expect(await titles("ok-%")).toEqual(outcome.titles);
      await env.DB.prepare("DELETE FROM products WHERE item_id LIKE 'ok-%'").run();
      expect(await live()).toEqual(before);
    }
  });
});

it("a feed that changes a few prices by much, or many by little, waits for nobody", async () => {
  const few = LIVE.map((one, n) => ({ ...one, price: n < 9 ? one.price / 100 : one.price }));
  expect(await imported(csvOf(few), "&mode=full")).toMatchObject({ updated: 40, removed: 0 });
  const many = LIVE.map((one) => ({ ...one, price: one.price * 2 }));
  expect((await put(csvOf(many), "&confirm=maybe")).status).toBe(400);
  expect(await imported(csvOf(many.slice(9)), "")).toMatchObject({ updated: 31 });
});
