import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import {
  act,
  admin,
  call,
  decideOne,
  newShopper,
  ORDERS,
  openShop,
  PRODUCTS,
} from "../test/shop.ts";

const SHARE = 0.2;
const sold = new Set(ORDERS.flatMap(({ items }) => items.map(({ item_id }) => String(item_id))));
const NEW = PRODUCTS.slice(-6).map(({ item_id }) => item_id);
/** Of the category that two of the new arrivals are of. */
const CASES = PRODUCTS.find(({ category }) => category === "Home > Baking")?.item_id ?? "";
const OTHER = PRODUCTS.find(({ category }) => category === "Home > Clocks")?.item_id ?? "";
const buried = { item_id: NEW[1], by: 0 };
const chosen = { strategy: "manual", items: [CASES, OTHER], explore: SHARE };
const slot = { strategy: "popular", limit: 4 };

beforeAll(async () => {
  await openShop([
    { ...slot, id: "plain" },
    { ...slot, id: "tries", explore: SHARE },
    { ...slot, id: "pinned", explore: SHARE, rules: { pin: [{ item_id: OTHER, position: 4 }] } },
    { ...chosen, id: "capped", limit: 2, rules: { max_per_category: 1, bury: [buried] } },
    { ...chosen, id: "short", limit: 4 },
  ]);
  const names = NEW.map(() => "?").join(", ");
  await env.DB.prepare(
    `UPDATE products SET added_at = added_at + 7200000 WHERE item_id IN (${names})`,
  )
    .bind(...NEW)
    .run();
  await admin("POST", "/v1/admin/build", { site: "demo" });
});

describe("a slot that explores", () => {
  it("gives new arrivals its last place in a share of decisions, and tells the chance of either", async () => {
    expect(sold.size).toBeGreaterThan(10);
    const usual = (await decideOne("plain")).items.map(({ item_id }) => item_id);
    let tried = 0;
    const rounds = 200;
    let weighed = 0;
    for (let n = 0; n < rounds; n++) {
      const { items, exploration } = await decideOne("tries");
      expect(items).toHaveLength(4);
      expect(items.slice(0, 3).map(({ item_id }) => item_id)).toEqual(usual.slice(0, 3));
      expect(exploration?.item_id).toBe(items[3]?.item_id);
      if (items[3]?.reason.code === "new_in") {
        tried += 1;
        expect(NEW).toContain(items[3].item_id);
        expect(exploration?.propensity).toBeGreaterThan(0);
        expect(exploration?.propensity).toBeLessThanOrEqual(SHARE);
        weighed += 1 / (exploration?.propensity ?? 1);
      } else expect(exploration?.propensity).toBe(1 - SHARE);
    }
    // Four standard deviations of a share of 0.2 in 200.
    expect(Math.abs(tried / rounds - SHARE)).toBeLessThan(0.115);
    // Weighed by what they were told, tries count for each new arrival what it would have had in all decisions.
    const { to_try = [] } = (await publishedSite(env, "demo")).open().popular;
    expect(to_try).toHaveLength(NEW.length);
    expect(weighed / rounds).toBeGreaterThan(to_try.length * 0.3);
    expect(weighed / rounds).toBeLessThan(to_try.length * 2);
  });

  it("tries beside pins too, in the last place that is not pinned", async () => {
    let tried = 0;
    for (let n = 0; n < 80; n++) {
      const { items, exploration } = await decideOne("pinned");
      expect(items).toHaveLength(4);
      expect(items[3]?.item_id).toBe(OTHER);
      expect(exploration?.item_id).toBe(items[2]?.item_id);
      if (items[2]?.reason.code === "new_in") tried += 1;
    }
    expect(tried).toBeGreaterThan(2);
    expect(tried).toBeLessThan(40);
  });

  it("holds what it tries to the slot's rules", async () => {
    const tried = new Set<string>();
    for (let n = 0; n < 150; n++) {
      const { items } = await decideOne("capped");
      expect(items[0]?.item_id).toBe(CASES);
      if (items[1]?.reason.code === "new_in") tried.add(items[1].item_id);
    }
    const categoryOf = (id: string) => PRODUCTS.find(({ item_id }) => item_id === id)?.category;
    expect(tried.size).toBeGreaterThan(0);
    expect([...tried].map(categoryOf)).not.toContain("Home > Baking");
    expect([...tried]).not.toContain(buried.item_id);
  });

  it("adds to a row that is short, and gives no chance to what stands there either way", async () => {
    let tried = 0;
    for (let n = 0; n < 80; n++) {
      const { items, exploration } = await decideOne("short");
      expect(items.slice(0, 2).map(({ item_id }) => item_id)).toEqual([CASES, OTHER]);
      expect(exploration?.item_id).toBe(items[2]?.item_id);
      tried += items.length - 2;
    }
    expect(tried).toBeGreaterThan(2);
    expect(tried).toBeLessThan(40);
  });

  it("keeps the chance with the decision, and obeys what the shopper muted", async () => {
    const shopper = await newShopper("personalisation");
    await act(shopper, "view_item", PRODUCTS[0]?.item_id ?? "");
    await call("PATCH", "/v1/me", { key: shopper, body: { mute: { items: NEW.slice(1) } } });
    for (let n = 0; n < 30; n++) {
      const { items } = await decideOne("tries", { shopper });
      for (const { item_id } of items) expect(NEW.slice(1)).not.toContain(item_id);
    }
    const me = await (await call("GET", "/v1/me/export", { key: shopper })).text();
    expect(me).toContain('"propensity":');
  });

  it("is refused beyond a fifth of the decisions", async () => {
    const answer = await call("PUT", "/v1/admin/slots/greedy", {
      key: "local-admin",
      body: { ...slot, explore: 0.5 },
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ path: "explore" }] });
  });
});
