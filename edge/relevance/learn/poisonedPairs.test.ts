import { beforeAll, describe, expect, it } from "vitest";
import type { NeighboursAnswer } from "../../../sdk/wire/index.ts";
import type { ContributedAct } from "../../shopper/contributedAct.ts";
import { admin, call, lines, PRODUCTS, SITE } from "../../test/shop.ts";
import { applyVisits } from "./test/applyVisits.ts";
import { honestVisits } from "./test/honestVisits.ts";

const BOTS = 50;
const DAYS = 14;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Something that nobody wants. */
const TARGET = { ...PRODUCTS[0], item_id: "cold-1", title: "Something nobody wants" };
/** What is looked at most comes first, as honest shoppers look. */
const TOP = PRODUCTS.slice(0, 10).map(({ item_id }) => item_id);

/**
 * Twenty-eight looks each, on fourteen days: at a popular product, then at theirs. Too few to be known as made up by the
 * looks of one browser.
 */
function fake(now: number, before: (day: number) => string): Map<string, ContributedAct[]> {
  const acts = Array.from({ length: DAYS }, (_, day): ContributedAct[] => {
    const at = now - (DAYS - day) * DAY_MS;
    return [
      ["view", at - MINUTE_MS, before(day)],
      ["view", at, TARGET.item_id],
    ];
  }).flat();
  return new Map(Array.from({ length: BOTS }, (_, n) => [`bot-${n}`, acts]));
}

/** What is looked at beside each of the most popular products. */
async function beside(site: string): Promise<Map<string, string[]>> {
  await admin("POST", "/v1/admin/build", { site });
  const all = new Map<string, string[]>();
  for (const item of TOP) {
    const answer = await call("GET", `/v1/items/${site}/${item}/neighbours`);
    const { relations } = await answer.json<NeighboursAnswer>();
    const viewed = relations.find(({ relation }) => relation === "viewed_together");
    all.set(item, viewed?.neighbours.map(({ item_id }) => item_id) ?? []);
  }
  return all;
}

describe.each([
  ["the most popular one", "beside-one", () => TOP[0] ?? "", 50],
  ["five popular ones in turn", "beside-five", (day: number) => TOP[day % 5] ?? "", 20],
])("fifty made-up shoppers with 28 looks each, after %s", (_, site, before, places) => {
  beforeAll(async () => {
    await admin("PUT", "/v1/admin/site", { ...SITE, site });
    await admin("PUT", `/v1/admin/catalogue?site=${site}`, lines([...PRODUCTS, TARGET]));
  });

  it(`don't bring their product to the first ${places} beside a popular one`, async () => {
    const now = Date.now();
    await applyVisits(site, honestVisits(now - 60 * MINUTE_MS));
    const honest = await beside(site);
    await applyVisits(site, fake(now, before));
    for (const [item, now] of await beside(site)) {
      const ids = honest.get(item) ?? [];
      expect(ids, item).toHaveLength(50);
      expect(now.slice(0, places), item).not.toContain(TARGET.item_id);
      const kept = ids.slice(0, 20).filter((id) => now.slice(0, 20).includes(id));
      expect(kept.length, item).toBeGreaterThanOrEqual(19);
    }
  });
});
