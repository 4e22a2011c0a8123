import { beforeAll, expect, it } from "vitest";
import type { SlotsAnswer } from "../../../sdk/wire/index.ts";
import { admin, call, lines, PRODUCTS, SITE } from "../../test/shop.ts";

const site = "just-opened";
const CLOCKS = PRODUCTS.filter(({ category }) => category === "Home > Clocks").map(
  ({ item_id }) => item_id,
);
const [LOVED = ""] = CLOCKS.slice(-1);

beforeAll(async () => {
  await admin("PUT", "/v1/admin/site", { ...SITE, site });
  await admin("PUT", `/v1/admin/catalogue?site=${site}`, lines(PRODUCTS));
  await admin("PUT", "/v1/admin/slots/best", { site, strategy: "popular", limit: 8 });
  await admin("POST", "/v1/admin/publish", { site });
});

async function shown(page: object, language = "en"): Promise<string[][]> {
  const body = { site, page: { url: "https://shop.example/", ...page }, slots: [{ id: "best" }] };
  const headers = { "Accept-Language": language };
  const answer = await call("POST", "/v1/slots", { body: { ...body, language }, headers });
  const { decisions } = await answer.json<SlotsAnswer>();
  return decisions[0]?.items.map(({ item_id, reason }) => [item_id, reason.text]) ?? [];
}

it("calls nothing popular in a shop that nobody has bought from yet", async () => {
  const all = await shown({ type: "home" });
  expect(all).toHaveLength(8);
  expect(new Set(all.map(([, text]) => text))).toEqual(new Set(["Also at Pippin Lane"]));
  const clocks = await shown({ type: "category", category: "Home > Clocks" });
  expect(clocks.slice(0, CLOCKS.length).map(([, text]) => text)).toEqual(
    CLOCKS.map(() => "Also in clocks"),
  );
});

it("calls popular what enough people asked for, and puts it before the rest of its category", async () => {
  const at = Date.UTC(2025, 0, 1);
  const orders = Array.from({ length: 5 }, (_, n) => ({
    ...{ order: `o${n}`, at, customer: `c${n}`, items: [{ item_id: LOVED }] },
  }));
  await admin("PUT", `/v1/admin/orders?site=${site}`, lines(orders));
  await admin("POST", "/v1/admin/build", { site });
  expect((await shown({ type: "home" }))[0]).toEqual([LOVED, "Popular at Pippin Lane"]);
  const clocks = await shown({ type: "category", category: "Clocks" });
  expect(clocks[0]).toEqual([LOVED, "Popular in clocks"]);
  expect(clocks[1]?.[1]).toBe("Also in clocks");
});
