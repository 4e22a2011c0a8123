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
const slot = { strategy: "popular", limit: 4 };

beforeAll(async () => {
  await openShop([
    { ...slot, id: "plain" },
    { ...slot, id: "tries", explore: SHARE },
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
