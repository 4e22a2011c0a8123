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

interface Attack {
  readonly visits: number;
  /** How far apart. */
  readonly everyMs: number;
  readonly before: (visit: number, bot: number) => readonly string[];
}
const idOf = (n: number): string => PRODUCTS[n % PRODUCTS.length]?.item_id ?? "";

/**
 * Each looks at the one product two hundred times, in a new visit each time: a reload would not count at all. Clever ones
 * look at something else before it. Popularity must stand this by itself, without what Shopper objects refuse.
 */
const PLAIN: Attack = { visits: VIEWS / BOTS, everyMs: HOUR_MS, before: () => [] };
const CLEVER: Attack = { ...PLAIN, before: (visit) => [idOf(visit % 7)] };
/** Comes back on 29 days, each time to three products more: in all as many looks as a person's. */
const PATIENT: Attack = {
  ...{ visits: 29, everyMs: 24 * HOUR_MS },
  before: (visit, bot) => [idOf(visit % 10), idOf(visit * 7 + bot), idOf(visit * 5 + bot * 3)],
};

function fake(now: number, { visits, everyMs, before }: Attack): Map<string, ContributedAct[]> {
  const actsOf = (bot: number): ContributedAct[] =>
    Array.from({ length: visits }, (_, visit) => {
      const at = now - (visits - visit) * everyMs;
      const ids = [...before(visit, bot), TARGET.item_id];
      return ids.map((item, n): ContributedAct => ["view", at - (ids.length - n) * 1_000, item]);
    }).flat();
  return new Map(Array.from({ length: BOTS }, (_, n) => [`bot-${n}`, actsOf(n)]));
}

async function popular(site: string): Promise<string[]> {
  await admin("POST", "/v1/admin/build", { site });
  const page = { url: "https://shop.example/", type: "home" };
  const answer = await call("POST", "/v1/slots", { body: { site, page, slots: [{ id: "top" }] } });
  return idsOf((await answer.json<SlotsAnswer>()).decisions[0]);
}

describe.each([
  ["without orders", "bare", [], PLAIN],
  ["with an order history", "seasoned", ORDERS, PLAIN],
  ["without orders, each after another product", "bare-too", [], CLEVER],
  ["with an order history, each after another product", "seasoned-too", ORDERS, CLEVER],
  ["without orders, by people who come back daily to this and that", "bare-daily", [], PATIENT],
])(
  "looks of fifty made-up shoppers at one product, time and again, in a shop %s",
  (_, site, orders, attack) => {
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
      await applyVisits(site, fake(now, attack));
      const after = await popular(site);
      expect(after).not.toContain(TARGET.item_id);
      const kept = before.slice(0, 20).filter((id) => after.slice(0, 20).includes(id));
      expect(kept.length).toBeGreaterThanOrEqual(19);
    });
  },
);
