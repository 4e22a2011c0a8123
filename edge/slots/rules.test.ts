import { beforeAll, describe, expect, it } from "vitest";
import {
  admin,
  decide,
  decideOne,
  idsOf,
  newShopper,
  openShop,
  PRODUCTS,
  publish,
} from "../test/shop.ts";

const HERO = { id: "hero", strategy: "for_you", limit: 8 };
const CAKESTAND = "22423";
const HEART = "85123A";

beforeAll(() => openShop([HERO]));

describe("rules around the ranker", () => {
  it("puts a pin in its place and says who chose it", async () => {
    await publish([{ ...HERO, id: "pinned", rules: { pin: [{ item_id: HEART, position: 3 }] } }]);
    const decision = await decideOne("pinned", { page: { type: "product", item_id: CAKESTAND } });
    expect(decision.items[2]).toMatchObject({
      item_id: HEART,
      reason: { code: "chosen_by_shop", text: "Chosen by Pippin Lane" },
    });
    expect(decision.items).toHaveLength(8);
  });

  it("keeps to categories, prices, stock and the cap by category", async () => {
    await admin(
      "PUT",
      "/v1/admin/catalogue?site=demo",
      JSON.stringify({ ...PRODUCTS[0], availability: "out of stock" }),
    );
    await publish([
      { id: "bags", strategy: "popular", filters: { categories: { include: ["Bags"] } } },
      {
        id: "cheap",
        strategy: "popular",
        filters: { price: { max: 1 }, categories: { exclude: ["Home > Bags"] } },
      },
      { id: "capped", strategy: "popular", rules: { max_per_category: 1 } },
      { id: "any", strategy: "popular", limit: 50 },
      { id: "sold-out-too", strategy: "popular", limit: 50, filters: { in_stock: false } },
    ]);
    const bags = await decideOne("bags");
    expect(new Set(bags.items.map((item) => item.category))).toEqual(new Set(["Home > Bags"]));
    const cheap = await decideOne("cheap");
    expect(cheap.items.length).toBeGreaterThan(0);
    for (const item of cheap.items) {
      expect(item.price).toBeLessThanOrEqual(1);
      expect(item.category).not.toBe("Home > Bags");
    }
    const capped = (await decideOne("capped")).items.map((item) => item.category);
    expect(new Set(capped).size).toBe(capped.length);
    expect(idsOf(await decideOne("any"))).not.toContain(PRODUCTS[0]?.item_id);
    expect(idsOf(await decideOne("sold-out-too"))).toContain(PRODUCTS[0]?.item_id);
    await admin("PUT", "/v1/admin/catalogue?site=demo", JSON.stringify(PRODUCTS[0]));
  });

  it("lifts what the shop boosts and lowers what it buries", async () => {
    const plain = idsOf(await decideOne("any"));
    const [first, , third] = plain;
    await publish([
      {
        id: "any",
        strategy: "popular",
        limit: 50,
        rules: { boost: [{ item_id: third, by: 10 }], bury: [{ item_id: first, by: 0.1 }] },
      },
    ]);
    const changed = idsOf(await decideOne("any"));
    expect(changed[0]).toBe(third);
    expect(changed.indexOf(first ?? "")).toBeGreaterThan(5);
  });

  it("holds out the same share of measured shoppers each time, and shows them nothing", async () => {
    await publish([{ ...HERO, id: "held", holdout: 0.5 }]);
    const shoppers = await Promise.all(Array.from({ length: 24 }, () => newShopper("measurement")));
    const variants = await Promise.all(
      shoppers.map(async (shopper) => {
        const [a, b] = await Promise.all([
          decideOne("held", { shopper }),
          decideOne("held", { shopper }),
        ]);
        expect(a.variant).toBe(b.variant);
        expect(a.items.length).toBe(a.variant === "holdout" ? 0 : 8);
        return a.variant;
      }),
    );
    const held = variants.filter((variant) => variant === "holdout").length;
    expect(held).toBeGreaterThan(3);
    expect(held).toBeLessThan(21);
    const unmeasured = await newShopper("personalisation");
    expect(await decideOne("held", { shopper: unmeasured })).toMatchObject({
      variant: "treatment",
    });
    expect(await decideOne("held")).toMatchObject({ variant: "treatment" });
  });

  it("shows a slot in its time only, and to its audience only", async () => {
    const past = Date.now() - 1_000;
    await publish([
      { ...HERO, id: "over", schedule: { from: null, to: past } },
      { ...HERO, id: "for-carts", audience: { page_type: ["cart"] } },
    ]);
    const { decisions, problems } = await decide(["over", "for-carts"]);
    expect(decisions).toEqual([]);
    expect(problems?.map(({ slot, code }) => [slot, code])).toEqual([
      ["over", "not_scheduled"],
      ["for-carts", "not_in_audience"],
    ]);
    expect((await decideOne("for-carts", { page: { type: "cart" } })).items).toHaveLength(8);
  });

  it("answers the slots it knows beside the ones it does not", async () => {
    const { decisions, problems } = await decide(["hero", "nowhere", "../odd"]);
    expect(decisions.map(({ slot }) => slot)).toEqual(["hero"]);
    expect(problems?.map(({ slot, code }) => [slot, code])).toEqual([
      ["nowhere", "unknown_slot"],
      ["../odd", "unknown_slot"],
    ]);
  });
});
