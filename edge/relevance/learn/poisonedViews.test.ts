import { beforeAll, describe, expect, it } from "vitest";
import type { SlotsAnswer } from "../../../sdk/wire/index.ts";
import type { ContributedAct } from "../../shopper/contributedAct.ts";
import { admin, call, idsOf, lines, ORDERS, PRODUCTS, SITE } from "../../test/shop.ts";
import { applyVisits } from "./test/applyVisits.ts";
import { honestVisits } from "./test/honestVisits.ts";

const BOTS = 50;
const VIEWS = 10_000;
const HOUR_MS = 3_600_000;
/** Something that nobody wants. */
const TARGET = { ...PRODUCTS[0], item_id: "cold-1", title: "Something nobody wants" };

/**
 * Each looks at the one product two hundred times, in a new visit each time: a reload would not count at all. Clever ones
 * look at something else before it. Popularity must stand this by itself, without what Shopper objects refuse.
 */
function fake(now: number, isClever: boolean): Map<string, ContributedAct[]> {
  const views = VIEWS / BOTS;
  const acts = Array.from({ length: views }, (_, n): ContributedAct[] => {
    const at = now - (views - n) * HOUR_MS;
    const target: ContributedAct = ["view", at, TARGET.item_id];
    return isClever ? [["view", at - 1_000, PRODUCTS[n % 7]?.item_id ?? ""], target] : [target];
  }).flat();
  return new Map(Array.from({ length: BOTS }, (_, n) => [`bot-${n}`, acts]));
}

async function popular(site: string): Promise<string[]> {
  await admin("POST", "/v1/admin/build", { site });
  const page = { url: "https://shop.example/", type: "home" };
  const answer = await call("POST", "/v1/slots", { body: { site, page, slots: [{ id: "top" }] } });
  return idsOf((await answer.json<SlotsAnswer>()).decisions[0]);
}

describe.each([
  ["without orders", "bare", [], false],
  ["with an order history", "seasoned", ORDERS, false],
  ["without orders, each after another product", "bare-too", [], true],
  ["with an order history, each after another product", "seasoned-too", ORDERS, true],
])(
  "ten thousand views by fifty made-up shoppers of one product, in a shop %s",
  (_, site, orders, isClever) => {
    beforeAll(async () => {
      await admin("PUT", "/v1/admin/site", { ...SITE, site });
      await admin("PUT", `/v1/admin/catalogue?site=${site}`, lines([...PRODUCTS, TARGET]));
      if (orders.length > 0) await admin("PUT", `/v1/admin/orders?site=${site}`, lines(orders));
      const slot = { strategy: "popular", limit: 50, site };
      await admin("PUT", `/v1/admin/slots/top?site=${site}`, slot);
      await admin("POST", `/v1/admin/publish?site=${site}`, { site });
    });

    it("don't bring it among the fifty most popular, and push none of the first twenty out", async () => {
      const now = Date.now();
      await applyVisits(site, honestVisits(now - HOUR_MS));
      const before = await popular(site);
      expect(before).toHaveLength(50);
      await applyVisits(site, fake(now, isClever));
      const after = await popular(site);
      expect(after).not.toContain(TARGET.item_id);
      const kept = before.slice(0, 20).filter((id) => after.slice(0, 20).includes(id));
      expect(kept.length).toBeGreaterThanOrEqual(19);
    });
  },
);
