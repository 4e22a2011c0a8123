import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { shardOf, shardStub } from "../../relevance/learn/shards.ts";
import { admin, decideOne, lines, openShop, PRODUCTS } from "../../test/shop.ts";

const [teapot, kettle, cup, mug] = ["teapot-1", "teapot-2", "cup-1", "mug-1"];
const OWN = [
  { ...PRODUCTS[0], item_id: teapot, title: "Enamel pot, blue", category: "Tea > Pots" },
  { ...PRODUCTS[0], item_id: kettle, title: "Steel vessel, grey", category: "Tea > Pots" },
  { ...PRODUCTS[0], item_id: cup, title: "Porcelain thing", category: "Tea > Cups" },
  { ...PRODUCTS[0], item_id: mug, title: "Clay drinking", category: "Tea > Mugs" },
];

/** As many different shoppers as it takes look at one after the other, or buy both. */
async function pair(
  relation: "viewed_together" | "bought_together",
  [from, to]: [string, string],
  shoppers: number,
): Promise<void> {
  const pairs = Array.from({ length: shoppers }, (_, n) => ({
    ...{ relation, from, to, distance: 1, strength: 1, at: Date.now() },
    contributor: `${relation}-${from}-${to}-${n}`,
  }));
  await shardStub(env, "demo", shardOf(from)).apply(pairs, []);
  for (const item of [from, to]) {
    const items = pairs.map(
      ({ at, contributor }) => ({ item, action: "view", at, contributor }) as const,
    );
    await shardStub(env, "demo", shardOf(item)).apply([], items);
  }
}

/** Others look at a product by themselves: what is looked at beside one other alone proves little. */
async function lookAlone(item: string, shoppers: number): Promise<void> {
  const items = Array.from(
    { length: shoppers },
    (_, n) => ({ item, action: "view", at: Date.now(), contributor: `alone-${n}` }) as const,
  );
  await shardStub(env, "demo", shardOf(item)).apply([], items);
}

beforeAll(async () => {
  await openShop([
    { id: "with", strategy: "complements", limit: 6 },
    { id: "instead", strategy: "substitutes", limit: 6 },
    { id: "cart", strategy: "bought_together", limit: 6 },
  ]);
  await admin("PUT", "/v1/admin/catalogue?site=demo", lines(OWN));
  await pair("viewed_together", [teapot, kettle], 20);
  await pair("viewed_together", [teapot, cup], 9);
  for (const item of [teapot, kettle, cup]) await lookAlone(item, 60);
  await pair("bought_together", [teapot, cup], 8);
  await pair("bought_together", [teapot, mug], 6);
  // A few bought both pots, fewer than it takes to say so.
  await pair("bought_together", [teapot, kettle], 2);
  // The cup's buyers took the other pot.
  await pair("bought_together", [cup, kettle], 30);
  await admin("POST", "/v1/admin/build", { site: "demo" });
});

describe("complements and substitutes", () => {
  const page = { type: "product", item_id: teapot };

  it("go with a product that enough people bought them along with", async () => {
    const { items, strategy } = await decideOne("with", { page });
    expect(strategy).toBe("complements");
    expect(
      items
        .slice(0, 2)
        .map(({ item_id }) => item_id)
        .sort(),
    ).toEqual([cup, mug]);
    for (const { reason } of items.slice(0, 2)) {
      expect(reason).toMatchObject({ code: "bought_together", because: teapot });
    }
    expect(items.map(({ item_id }) => item_id)).not.toContain(kettle);
  });

  it("stand in for a product where they are of its kind and compared with it", async () => {
    const { items, strategy } = await decideOne("instead", { page });
    expect(strategy).toBe("substitutes");
    expect(items[0]).toMatchObject({
      item_id: kettle,
      reason: { code: "viewed_together", because: teapot },
    });
    expect(items.map(({ item_id }) => item_id)).not.toContain(cup);
  });

  it("in a cart: what would stand in for something there comes behind what goes with it", async () => {
    const { items } = await decideOne("cart", { page: { type: "cart", cart: [teapot, cup] } });
    const ids = items.map(({ item_id }) => item_id);
    expect(ids).toContain(mug);
    expect(ids.indexOf(mug)).toBeLessThan(ids.indexOf(kettle));
  });
});
