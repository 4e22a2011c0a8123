import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { admin, call, lines, SITE } from "../test/shop.ts";
import { lowestPrices } from "./lowestPrices.ts";
import { imported } from "./test/feeds.ts";
import { LIVE } from "./test/feedTexts.ts";
import { turnDates } from "./turnDates.ts";

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));
beforeEach(async () => {
  await env.DB.prepare("DELETE FROM products").run();
  await env.DB.prepare("DELETE FROM price_history").run();
  await imported(lines(LIVE), "", "application/x-ndjson");
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

  it("are forgotten after a year, once there is a newer one", async () => {
    const days = (count: number): number => NOW - count * 86_400_000;
    const old = `INSERT INTO price_history (site, item_id, until, price, currency)
      SELECT site, item_id, ?, 5, currency FROM products WHERE item_id = ?`;
    for (const [item, until] of [
      ["live-1", 400],
      ["live-1", 300],
      ["live-2", 400],
    ] as const) {
      await env.DB.prepare(old).bind(days(until), item).run();
    }
    const kept = async (item: string) => {
      const all = "SELECT until FROM price_history WHERE item_id = ? ORDER BY until";
      const { results } = await env.DB.prepare(all).bind(item).all<{ until: number }>();
      return results.map(({ until }) => until);
    };
    const others = await kept("live-2");
    await priced("8.00");
    expect(await kept("live-1")).toEqual([days(300), expect.any(Number)]);
    expect(await kept("live-2")).toEqual(others);
  });

  it("turn when a sale begins and ends, with no feed in between", async () => {
    const [from, to] = [NOW + 3_600_000, NOW + 7_200_000];
    const window = [from, to].map((at) => new Date(at).toISOString().slice(0, 19)).join("Z/");
    await priced("20.00", { sale_price: "12.00", sale_price_effective_date: `${window}Z` });
    const now = () =>
      env.DB.prepare("SELECT price, was_price FROM products WHERE item_id = 'live-1'").first();
    expect(await now()).toEqual({ price: 20, was_price: null });
    expect(await turnDates(env.DB, NOW)).toEqual([]);
    expect(await turnDates(env.DB, from + 1_000)).toEqual(["demo"]);
    expect(await now()).toEqual({ price: 12, was_price: 20 });
    expect(await turnDates(env.DB, to + 1_000)).toEqual(["demo"]);
    expect(await now()).toEqual({ price: 20, was_price: null });
    expect(await turnDates(env.DB, to + 2_000)).toEqual([]);
  });

  it("and stock turn by the dates that a feed names", async () => {
    const [from, to] = [NOW + 3_600_000, NOW + 7_200_000];
    const date = (at: number): string => new Date(at).toISOString().slice(0, 19).concat("Z");
    const dates = { availability_date: date(from), expiration_date: date(to) };
    await priced("20.00", { availability: "preorder", ...dates });
    const now = () =>
      env.DB.prepare("SELECT availability FROM products WHERE item_id = 'live-1'").first(
        "availability",
      );
    expect(await now()).toBe("preorder");
    expect(await turnDates(env.DB, NOW)).toEqual([]);
    expect(await turnDates(env.DB, from + 1_000)).toEqual(["demo"]);
    expect(await now()).toBe("in_stock");
    expect(await turnDates(env.DB, to + 1_000)).toEqual(["demo"]);
    expect(await now()).toBe("out_of_stock");
    expect(await turnDates(env.DB, to + 2_000)).toEqual([]);
    const wrong = await priced("20.00", { availability_date: "soon" });
    expect(wrong.rejected[0]?.reason).toContain("availability_date must be a time");
    await priced("20.00", { availability: "preorder", availability_date: "2020-01-01" });
    expect(await now()).toBe("in_stock");
  });

  it("come with what sets a variant apart within its group", async () => {
    await priced("9.00", { item_group_id: "mugs", color: "Blue", size: "Large" });
    const red = { item_id: "live-2", title: "Live 2", url: "/p/2", price: 12 };
    const group = JSON.stringify({ ...red, item_group_id: "mugs", color: "Red" });
    await imported(group, "", "application/x-ndjson");
    const get = (id: string, key = "local-marketer") =>
      call("GET", `/v1/admin/catalogue/${id}?site=demo`, { key });
    expect(await (await get("live-1")).json()).toMatchObject({
      ...{ item_id: "live-1", item_group_id: "mugs", variant: { color: "Blue", size: "Large" } },
      ...{ price: 9, lowest_price_30_days: 9, sale: null, sensitive: false },
      variants: [{ item_id: "live-2", title: "Live 2", price: 12, variant: { color: "Red" } }],
    });
    expect((await get("nothing")).status).toBe(404);
    expect((await get("live-1", "local-agent")).status).toBe(403);
  });
});
