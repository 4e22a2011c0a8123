import { beforeAll, describe, expect, it } from "vitest";
import {
  act,
  call,
  decide,
  decideOne,
  idsOf,
  newShopper,
  ORDERS,
  openShop,
  PRODUCTS,
} from "../test/shop.ts";

const HERO = { id: "hero", strategy: "for_you", limit: 8 };
const CAKESTAND = "22423";
const HEART = "85123A";

/** The items most often in one basket with another, counted from the orders themselves. */
function partners(item: string, count: number): Set<string> {
  const together = new Map<string, number>();
  for (const { items } of ORDERS) {
    const ids = items.map(({ item_id }) => item_id);
    if (!ids.includes(item)) continue;
    for (const id of ids) if (id !== item) together.set(id, (together.get(id) ?? 0) + 1);
  }
  return new Set(
    [...together]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([id]) => id),
  );
}

beforeAll(async () => {
  await openShop([
    HERO,
    { id: "together", strategy: "viewed_together", limit: 6 },
    { id: "cart", strategy: "bought_together", limit: 4 },
    { id: "recent", strategy: "recently_viewed", limit: 6 },
    { id: "clocks", strategy: "popular", limit: 4 },
    { id: "like", strategy: "similar", limit: 4 },
    { id: "new", strategy: "new_in", limit: 4 },
    { id: "rising", strategy: "trending", limit: 4 },
    { id: "chosen", strategy: "manual", items: [HEART, CAKESTAND] },
    { id: "wishes", strategy: "reminders", limit: 4 },
  ]);
});

describe("beside slots that a page shows already", () => {
  it("shows none of their items, and refuses a list of them that is none", async () => {
    const page = { url: "https://shop.example/", type: "home" };
    const ask = (shown: unknown) =>
      call("POST", "/v1/slots", { body: { site: "demo", page, slots: [{ id: "clocks" }], shown } });
    const shown = idsOf(await decideOne("hero"));
    expect(shown).toHaveLength(8);
    const answer = await ask(shown);
    const { decisions } = await answer.json<{ decisions: { items: { item_id: string }[] }[] }>();
    const ids = decisions[0]?.items.map(({ item_id }) => item_id) ?? [];
    expect(ids).toHaveLength(4);
    expect(ids.filter((id) => shown.includes(id))).toEqual([]);
    expect((await ask(["no-such-item"])).status).toBe(200);
    for (const [odd, path] of [
      ["all", "shown"],
      [[1], "shown[0]"],
      [Array(1_001).fill("a"), "shown"],
    ]) {
      const refused = await ask(odd);
      const { errors } = await refused.json<{ errors: { path: string }[] }>();
      expect([refused.status, errors[0]?.path]).toEqual([400, path]);
    }
  });
});

describe("a cold visitor", () => {
  it("sees what is popular, which is not called personal", async () => {
    const decision = await decideOne("hero");
    expect(decision.items).toHaveLength(8);
    expect(decision).toMatchObject({
      strategy: "popular",
      personalised: false,
      variant: "treatment",
    });
    for (const { reason } of decision.items) {
      expect(reason).toEqual({ code: "popular_now", text: "Popular at Pippin Lane" });
    }
  });

  it("finds no slot empty, whatever its strategy", async () => {
    for (const slot of [
      "hero",
      "together",
      "cart",
      "recent",
      "clocks",
      "like",
      "new",
      "rising",
      "chosen",
      "wishes",
    ]) {
      expect((await decideOne(slot)).items.length, slot).toBeGreaterThan(0);
    }
  });

  it("sees beside a product what real baskets hold with it, and never the product itself", async () => {
    for (const item of PRODUCTS.slice(0, 5).map(({ item_id }) => item_id)) {
      const decision = await decideOne("together", { page: { type: "product", item_id: item } });
      const real = partners(item, 30);
      const shown = idsOf(decision);
      expect(shown).toHaveLength(6);
      expect(shown).not.toContain(item);
      expect(shown.filter((id) => real.has(id)).length).toBeGreaterThanOrEqual(4);
      expect(decision.personalised).toBe(false);
    }
  });

  it("gets what goes with the cart on the page, with a reason that names what is in it", async () => {
    const decision = await decideOne("cart", { page: { type: "cart", cart: [CAKESTAND] } });
    expect(idsOf(decision)).not.toContain(CAKESTAND);
    expect(decision.items[0]?.reason).toEqual({
      code: "bought_together",
      because: CAKESTAND,
      text: "Goes with REGENCY CAKESTAND 3 TIER, which is in your cart",
    });
    expect(decision.personalised).toBe(false);
  });

  it("sees a category's own favourites, by its path or by its last name", async () => {
    for (const category of ["Home > Clocks", "Clocks"]) {
      const decision = await decideOne("clocks", { page: { type: "category", category } });
      const first = decision.items[0];
      expect(first?.category).toBe("Home > Clocks");
      expect(first?.reason).toMatchObject({
        code: "popular_in_category",
        text: "Popular in clocks",
      });
    }
  });

  it("gets the items that the shop chose, in its order", async () => {
    const decision = await decideOne("chosen");
    expect(idsOf(decision)).toEqual([HEART, CAKESTAND]);
    expect(decision.items[0]?.reason.text).toBe("Chosen by Pippin Lane");
  });
});

describe("a shopper", () => {
  it("sees the next decision change after one view, because of that view", async () => {
    const shopper = await newShopper("personalisation");
    const before = await decideOne("hero", { shopper });
    await act(shopper, "view_item", CAKESTAND);
    const after = await decideOne("hero", { shopper });
    expect(before.personalised).toBe(false);
    expect(after).toMatchObject({ personalised: true, strategy: "for_you" });
    expect(idsOf(after)).not.toEqual(idsOf(before));
    expect(idsOf(after)).not.toContain(CAKESTAND);
    expect(after.items[0]?.reason).toMatchObject({
      code: "bought_together",
      because: CAKESTAND,
      text: "Often bought with REGENCY CAKESTAND 3 TIER, which you looked at",
    });
  });

  it("finds what they looked at, the latest first, and what waits in the cart", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", HEART);
    await act(shopper, "add_to_cart", HEART);
    await act(shopper, "view_item", CAKESTAND);
    const recent = await decideOne("recent", { shopper });
    expect(recent.items.map(({ item_id, reason }) => [item_id, reason.text])).toEqual([
      [CAKESTAND, "You looked at this today"],
      [HEART, "Still in your cart"],
    ]);
  });

  it("never sees a muted item or category again", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", CAKESTAND);
    const [first] = idsOf(await decideOne("hero", { shopper }));
    const mute = { items: [first], categories: ["Home > Bags"] };
    await call("PATCH", "/v1/me", { key: shopper, body: { mute } });
    const after = await decideOne("hero", { shopper });
    expect(idsOf(after)).not.toContain(first);
    expect(after.items).toHaveLength(8);
    expect(after.items.map((item) => item.category)).not.toContain("Home > Bags");
  });

  it("is not offered what they bought", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", CAKESTAND);
    const [first = ""] = idsOf(await decideOne("hero", { shopper }));
    await act(shopper, "purchase", first);
    expect(idsOf(await decideOne("hero", { shopper }))).not.toContain(first);
  });

  it("sees no item twice in the slots of one page", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", CAKESTAND);
    const { decisions } = await decide(["hero", "together", "like", "clocks"], { shopper });
    const all = decisions.flatMap(idsOf);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(15);
  });

  it("who did not grant personalisation is nobody to the ranking", async () => {
    const shopper = await newShopper("assistance");
    await act(shopper, "view_item", CAKESTAND);
    expect(await decideOne("hero", { shopper })).toMatchObject({
      personalised: false,
      strategy: "popular",
    });
  });

  it("finds the decision and its reasons in what is held about them", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", CAKESTAND);
    const shown = await decideOne("hero", { shopper });
    await expect
      .poll(async () => {
        const me = await call("GET", "/v1/me", { key: shopper });
        const { decisions } = await me.json<{ decisions: { decision: string }[] }>();
        return decisions.map(({ decision }) => decision);
      })
      .toContain(shown.decision);
  });

  it("whose token is unknown gets everyone's answer, and is told so", async () => {
    const shopper = await newShopper("personalisation");
    await call("DELETE", "/v1/me", { key: shopper });
    for (const token of [shopper, "c1.forged", `${shopper.slice(0, -2)}xx`]) {
      const answer = await decide(["hero"], { shopper: token });
      expect(answer.shopper_unknown).toBe(true);
      expect(answer.decisions[0]?.items).toHaveLength(8);
    }
    expect(await decide(["hero"])).not.toHaveProperty("shopper_unknown");
  });
});
