import { beforeAll, expect, it } from "vitest";
import { admin, call, decide, idsOf, lines, PRODUCTS, publish, SITE } from "../../test/shop.ts";

const DAY_MS = 86_400_000;
const [old = "", latest = "", rare = ""] = PRODUCTS.map(({ item_id }) => item_id);

/** Orders of one product by so many different customers, some days ago. */
function orders(item_id: string, customers: number, daysAgo: number) {
  return Array.from({ length: customers }, (_, n) => ({
    order: `${item_id}-${n}`,
    at: Date.now() - daysAgo * DAY_MS,
    customer: `${item_id}-${n}`,
    items: [{ item_id }],
  }));
}

beforeAll(async () => {
  await admin("PUT", "/v1/admin/site", SITE);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines(PRODUCTS));
  const all = [...orders(old, 20, 365), ...orders(latest, 6, 1), ...orders(rare, 4, 1)];
  await admin("PUT", "/v1/admin/orders?site=demo", lines(all));
  await admin("POST", "/v1/admin/build", { site: "demo" });
  // A chain is not topped up.
  const slot = (id: string, strategy: string) => ({
    ...{ id, strategy, chain: [{ strategy }], limit: 5, fallback: null },
  });
  await publish([
    slot("now", "popular"),
    slot("week", "popular_this_week"),
    slot("ever", "popular_all_time"),
  ]);
});

/** One slot at a time: on one page no product stands twice. */
async function shown(slot: string) {
  const { decisions } = await decide([slot]);
  return { ids: idsOf(decisions[0]), text: decisions[0]?.items[0]?.reason.text };
}

it("keeps what is popular now, in the last seven days and of all time apart, and names nothing of too few", async () => {
  expect((await shown("now")).ids.slice(0, 2)).toEqual([latest, old]);
  expect(await shown("week")).toEqual({ ids: [latest], text: "Popular this week" });
  expect(await shown("ever")).toEqual({ ids: [old, latest], text: "Popular at Pippin Lane" });
});

it("is told with the API", async () => {
  const answer = await call("GET", "/openapi.json");
  const text = await answer.text();
  for (const name of ["popular_this_week", "popular_all_time"]) expect(text).toContain(name);
});
