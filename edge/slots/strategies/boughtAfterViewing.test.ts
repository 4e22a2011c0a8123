import { env } from "cloudflare:workers";
import { beforeAll, expect, it, vi } from "vitest";
import { allShards } from "../../relevance/learn/shards.ts";
import { ring } from "../../test/ring.ts";
import {
  act,
  admin,
  call,
  decideOne,
  idsOf,
  newShopper,
  openShop,
  PRODUCTS,
} from "../../test/shop.ts";

const [looked = "", compared = "", bought = "", rare = ""] = PRODUCTS.slice(-4).map(
  ({ item_id }) => item_id,
);
const page = (item_id: string) => ({ page: { type: "product", item_id } });

/** Pairs of what was bought after viewing, over all shards. */
async function pairs(): Promise<Map<string, number>> {
  const all = { after: ["", ""], limit: 1_000, today: 0 } as const;
  const page = { relation: "bought_after_viewing", ...all };
  const found = await Promise.all(allShards(env, "demo").map((shard) => shard.pairs(page)));
  return new Map(found.flat().map((one) => [`${one.from} ${one.to}`, one.shoppers]));
}

beforeAll(async () => {
  await openShop([{ id: "after", strategy: "bought_after_viewing", limit: 4 }]);
  for (let n = 0; n < 5; n++) {
    const shopper = await newShopper("personalisation");
    for (const item of [looked, compared, bought]) await act(shopper, "view_item", item);
    await act(shopper, "purchase", bought, compared);
    // One fewer than it takes.
    if (n < 4) await act(shopper, "purchase", rare);
  }
  await ring();
  await vi.waitFor(async () => expect((await pairs()).get(`${looked} ${bought}`)).toBe(5), {
    timeout: 15_000,
    interval: 50,
  });
  await admin("POST", "/v1/admin/build", { site: "demo" });
}, 30_000);

it("shows what enough others bought after they looked at the product, and says so", async () => {
  const { strategy, items } = await decideOne("after", page(looked));
  expect(strategy).toBe("bought_after_viewing");
  const [{ title = "" } = {}] = PRODUCTS.filter(({ item_id }) => item_id === looked);
  const found = items.filter(({ reason }) => reason.text.startsWith("Others bought this"));
  expect(found.map(({ item_id }) => item_id).sort()).toEqual([bought, compared].sort());
  expect(found[0]?.reason).toEqual({
    ...{ code: "bought_together", because: looked },
    text: `Others bought this after they looked at ${title}`,
  });
});

it("says it in the shopper's language", async () => {
  const slots = [{ id: "after" }];
  const answer = await call("POST", "/v1/slots", {
    body: {
      site: "demo",
      page: { url: "https://shop.example/", type: "product", item_id: looked },
      slots,
      language: "de",
    },
    headers: { "Accept-Language": "de" },
  });
  expect(await answer.text()).toContain("Von anderen gekauft, nachdem sie");
});

it("holds in one direction, not of what was bought together, and of no pair with too few behind it", async () => {
  const known = await pairs();
  expect(known.has(`${bought} ${looked}`)).toBe(false);
  expect(known.has(`${compared} ${bought}`)).toBe(false);
  expect(known.get(`${looked} ${rare}`)).toBe(4);
  expect(idsOf(await decideOne("after", page(looked))).indexOf(rare)).not.toBe(0);
  const { items } = await decideOne("after", page(bought));
  for (const { reason } of items) expect(reason.text).not.toContain("Others bought this");
});
