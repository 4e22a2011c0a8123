import { beforeAll, expect, it } from "vitest";
import {
  act,
  admin,
  call,
  decide,
  decideOne,
  idsOf,
  newShopper,
  openShop,
  PRODUCTS,
  publish,
} from "../test/shop.ts";

const [FIRST = "", SECOND = "", THIRD = ""] = PRODUCTS.map(({ item_id }) => item_id);
const EVERYBODY = { url: "https://shop.example/sale/red", type: "home" };

beforeAll(() => openShop());

it("fills places from the steps of a chain in turn, and each place says which step filled it", async () => {
  await publish([
    {
      id: "chained",
      limit: 6,
      fallback: null,
      items: [FIRST, SECOND, THIRD],
      chain: [
        { strategy: "recently_viewed", max: 1 },
        { strategy: "manual", max: 2 },
        { strategy: "popular" },
      ],
    },
  ]);
  const cold = await decideOne("chained");
  expect(cold.strategy).toBe("manual");
  expect(idsOf(cold).slice(0, 2)).toEqual([FIRST, SECOND]);
  expect(cold.items.map(({ strategy }) => strategy ?? cold.strategy)).toEqual([
    ...["manual", "manual"],
    ...Array(4).fill("popular"),
  ]);
  const shopper = await newShopper("personalisation");
  await act(shopper, "view_item", PRODUCTS.at(-1)?.item_id ?? "");
  const known = await decideOne("chained", { shopper });
  expect(known.items.map(({ strategy }) => strategy ?? known.strategy)).toEqual([
    ...["recently_viewed", "manual", "manual"],
    ...Array(3).fill("popular"),
  ]);
});

it("shows nothing that no step asked for, where a chain has no fallback", async () => {
  await publish([
    { id: "short", limit: 6, fallback: null, items: [FIRST], chain: [{ strategy: "manual" }] },
  ]);
  expect(idsOf(await decideOne("short"))).toEqual([FIRST]);
});

it("refuses a chain that contradicts the strategy or names one twice, with the path", async () => {
  const refused = async (body: object) => {
    const answer = await call("PUT", "/v1/admin/slots/x", { key: "local-marketer", body });
    const { errors } = await answer.json<{ errors: { path: string }[] }>();
    return [answer.status, ...errors.map(({ path }) => path)];
  };
  expect(await refused({ strategy: "popular", chain: [{ strategy: "for_you" }] })).toEqual([
    422,
    "strategy",
  ]);
  expect(await refused({ chain: [{ strategy: "popular" }, { strategy: "popular" }] })).toEqual([
    422,
    "chain",
  ]);
  expect(await refused({ chain: [{ strategy: "magic" }] })).toContain("chain[0].strategy");
  expect(
    await refused({
      strategy: "popular",
      audience: { all: [{ device: ["phone"] }, { not: { bought: { within_days: "soon" } } }] },
    }),
  ).toEqual([422, "audience.all[1].not.bought.within_days"]);
  expect(await refused({ strategy: "popular", audience: { any: [{ eval: "alert(1)" }] } })).toEqual(
    [422, "audience.any[0]"],
  );
  expect(
    await refused({
      strategy: "popular",
      blocks: [{ kind: "link", position: 1, title: "x", url: "javascript:alert(1)" }],
    }),
  ).toEqual([422, "blocks[0].url"]);
  expect(await refused({ strategy: "popular", schedule: { from: "tomorrow" } })).toEqual([
    422,
    "schedule.from",
  ]);
});

it("gives an item that two slots would show to the one of higher priority, and answers as asked", async () => {
  await publish([
    { id: "low", strategy: "manual", items: [FIRST, SECOND], fallback: null },
    { id: "high", strategy: "manual", items: [FIRST], priority: 5 },
  ]);
  const { decisions } = await decide(["low", "high"]);
  expect(decisions.map(({ slot }) => slot)).toEqual(["low", "high"]);
  expect(decisions[1]?.items[0]?.item_id).toBe(FIRST);
  expect(idsOf(decisions[0])).not.toContain(FIRST);
});

it("stands for an audience by page, device, language, place and the profile that was consented to", async () => {
  const shop = (id: string, audience: object) => ({ id, strategy: "popular", audience });
  const category = PRODUCTS[0]?.category ?? "";
  await publish([
    shop("path", { page_path: ["/sale/"] }),
    shop("phone", { device: ["phone"] }),
    shop("french", { language: ["fr"] }),
    shop("bought", { bought: { category } }),
    shop("not-bought", { not: { bought: {} } }),
    shop("viewed", { viewed_category: { category, at_least: 2 } }),
    shop("cart", {
      all: [
        { cart_value: { min: 0.01 } },
        { any: [{ consent: "personalisation" }, { visits: { min: 2 } }] },
      ],
    }),
    shop("back", { visits: { min: 2 } }),
    shop("never", { time: { days: [1, 2, 3, 4, 5, 6, 7], from: "12:00", to: "12:00" } }),
  ]);
  const shown = async (more: object, headers = {}) => {
    const slots = ["path", "phone", "french", "bought", "not-bought", "viewed", "cart", "back"].map(
      (id) => ({ id }),
    );
    const answer = await call("POST", "/v1/slots", {
      body: { site: "demo", page: EVERYBODY, slots, ...more },
      headers,
    });
    const { decisions } = await answer.json<{ decisions: { slot: string }[] }>();
    return decisions.map(({ slot }) => slot);
  };
  const phone = {
    "User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148",
  };
  expect(await shown({})).toEqual(["path", "not-bought"]);
  expect(await shown({ language: "fr-CA" }, phone)).toEqual([
    "path",
    "phone",
    "french",
    "not-bought",
  ]);
  const shopper = await newShopper("personalisation");
  await act(shopper, "view_item", FIRST);
  expect(await shown({ shopper })).toEqual(["path", "not-bought"]);
  await act(shopper, "view_item", FIRST);
  await act(shopper, "add_to_cart", SECOND);
  expect(await shown({ shopper })).toEqual(["path", "not-bought", "viewed", "cart"]);
  await act(shopper, "purchase", FIRST);
  expect(await shown({ shopper })).toEqual(["path", "bought", "viewed", "cart"]);
  // Nothing of it is known of somebody who never said yes.
  const measured = await newShopper("measurement");
  expect(await shown({ shopper: measured })).toEqual(["path", "not-bought"]);
});

it("takes the times of its schedule from the shop's own clock", async () => {
  const { schedule } = await admin<{ schedule: { from: number; to: number } }>(
    "PUT",
    "/v1/admin/slots/timed",
    {
      strategy: "popular",
      schedule: {
        from: "2026-07-01T06:00",
        to: "2026-12-24",
        weekly: { days: [1], from: "22:00", to: "02:00" },
      },
    },
  );
  // Summer in London is an hour ahead of UTC, December is not.
  expect(new Date(schedule.from).toISOString()).toBe("2026-07-01T05:00:00.000Z");
  expect(new Date(schedule.to).toISOString()).toBe("2026-12-24T00:00:00.000Z");
  const shownAt = async (at: string): Promise<boolean> => {
    const answer = await admin<{ decisions: object[] }>("POST", "/v1/admin/preview", {
      ...{ slots: ["timed"], draft: true, at: Date.parse(at) },
    });
    return answer.decisions.length > 0;
  };
  expect(await shownAt("2026-08-03T20:59:00Z")).toBe(false);
  expect(await shownAt("2026-08-03T21:00:00Z")).toBe(true);
  expect(await shownAt("2026-08-04T00:59:00Z")).toBe(true);
  expect(await shownAt("2026-08-04T01:00:00Z")).toBe(false);
  expect(await shownAt("2026-08-04T21:30:00Z")).toBe(false);
  expect(await shownAt("2026-12-28T22:30:00Z")).toBe(false);
});

it("shows the shop's own blocks beside items, and none without items", async () => {
  const block = {
    kind: "link",
    position: 2,
    title: "All clocks",
    url: "https://shop.example/clocks",
  };
  await publish([
    { id: "beside", strategy: "manual", items: [FIRST], fallback: null, blocks: [block] },
    {
      id: "alone",
      fallback: null,
      items: [FIRST],
      chain: [{ strategy: "recently_viewed" }],
      blocks: [block],
    },
  ]);
  expect((await decideOne("beside")).blocks).toEqual([block]);
  expect(await decideOne("alone")).toMatchObject({ items: [] });
  expect(await decideOne("alone")).not.toHaveProperty("blocks");
});
