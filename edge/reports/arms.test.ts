import { beforeAll, expect, it } from "vitest";
import { admin, call, decideOne, newShopper, openShop, SITE } from "../test/shop.ts";
import { reportWhen } from "./test/reportWhen.ts";

const K = 3;
/** Far more than it takes for each of four arms to have K shoppers. */
const SHOPPERS_MAX = 300;
const ARMS = ["treatment", "b", "holdout", "global_holdout"];

beforeAll(async () => {
  await openShop([
    {
      ...{ id: "hero", strategy: "popular", limit: 4, holdout: 0.4 },
      tests: [{ id: "b", strategy: "new_in", fallback: "popular", share: 0.5 }],
    },
  ]);
  const settings = { k: K, allow_automated: true, global_holdout: 0.2 };
  await admin("PUT", "/v1/admin/site", { ...SITE, settings });
});

it("holds some out of all slots, others of one, tries a strategy on some of the rest, and compares each with what it should", async () => {
  const counts = new Map<string, number>();
  let shoppers = 0;
  while (ARMS.some((arm) => (counts.get(arm) ?? 0) < K) && shoppers < SHOPPERS_MAX) {
    for (let n = 0; n < 20; n++, shoppers++) {
      const shopper = await newShopper("measurement", "personalisation");
      const { variant, items } = await decideOne("hero", { shopper });
      const again = await decideOne("hero", { shopper });
      expect(again.variant).toBe(variant);
      expect(items.length > 0).toBe(variant !== "holdout");
      const sent_at = Date.now();
      const transaction_id = crypto.randomUUID();
      const bought = { name: "purchase", transaction_id, value: 10, currency: "GBP" };
      const events = [{ id: transaction_id, at: sent_at, ...bought, items: [{ item_id: "x" }] }];
      await call("POST", "/v1/events", { body: { site: "demo", shopper, sent_at, events } });
    }
    const found = await reportWhen(
      ({ slots }) => slots.reduce((sum, row) => sum + (row.purchases ?? 0), 0) >= shoppers,
    );
    for (const row of found.slots) counts.set(row.variant, row.shoppers);
  }
  const found = await reportWhen(() => true);
  expect(found.slots.map(({ variant }) => variant).sort()).toEqual(ARMS.toSorted());
  const sum = (names: readonly string[]): number =>
    names.reduce((all, name) => all + (counts.get(name) ?? 0), 0);
  expect(sum(ARMS)).toBe(shoppers);
  // Of all slots together: whoever could have had one, against those who have none.
  const whole = new Map(found.all_slots.map((row) => [row.variant, row.shoppers]));
  expect(whole.get("holdout")).toBe(counts.get("global_holdout"));
  expect(whole.get("treatment")).toBe(sum(["treatment", "b", "holdout"]));
  const lifted = found.lifts.filter(({ metric }) => metric === "purchases");
  expect(lifted.map(({ slot, variant, holdout }) => [slot, variant, holdout.shoppers])).toEqual([
    ["*", "treatment", counts.get("global_holdout")],
    ["hero", "treatment", counts.get("holdout")],
    ["hero", "b", counts.get("holdout")],
  ]);
  const [compared] = found.comparisons.filter(({ metric }) => metric === "purchases");
  expect(compared).toMatchObject({
    ...{ slot: "hero", variant: "b", against: "treatment" },
    base: { shoppers: counts.get("treatment") },
  });
});
