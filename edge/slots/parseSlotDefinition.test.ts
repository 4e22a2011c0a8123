import { describe, expect, it } from "vitest";
import { parseSlotDefinition } from "./parseSlotDefinition.ts";

const SLOT = { id: "home-hero", strategy: "for_you" };

function pathsOf(change: object): string[] {
  const parsed = parseSlotDefinition({ ...SLOT, ...change });
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
}

describe("a slot's definition", () => {
  it("is complete once read, whatever was left out", () => {
    const parsed = parseSlotDefinition(SLOT);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        limit: 8,
        fallback: "popular",
        holdout: 0,
        filters: { in_stock: true, exclude_purchased: true, price: { min: null, max: null } },
        rules: { pin: [], boost: [], bury: [], max_per_category: null },
        caps: { impressions_per_item_per_day: null },
        schedule: null,
        audience: null,
      },
    });
  });

  it("is taken as the contract writes it", () => {
    expect(
      pathsOf({
        title: "More relevant for you",
        pages: ["home"],
        limit: 8,
        fallback: "popular",
        filters: {
          in_stock: true,
          exclude_purchased: true,
          categories: { include: [], exclude: [] },
          price: { min: null, max: null },
        },
        rules: {
          pin: [{ item_id: "22423", position: 1 }],
          boost: [{ category: "BAG", by: 1.5 }],
          bury: [],
          max_per_category: 3,
        },
        caps: { impressions_per_item_per_day: 6 },
        holdout: 0.1,
        schedule: { from: null, to: null },
        audience: null,
      }),
    ).toEqual([]);
  });

  it.each([
    [{ strategy: "magic" }, "strategy"],
    [{ filters: [] }, "filters"],
    [{ filters: { price: [] } }, "filters.price"],
    [{ rules: [] }, "rules"],
    [{ caps: [] }, "caps"],
    [{ schedule: [] }, "schedule"],
    [{ fallback: "magic" }, "fallback"],
    [{ holdout: 0.51 }, "holdout"],
    [{ holdout: -0.1 }, "holdout"],
    [{ holdout: Number.NaN }, "holdout"],
    [{ limit: 0 }, "limit"],
    [{ limit: 51 }, "limit"],
    [{ limit: "8" }, "limit"],
    [{ pages: ["nowhere"] }, "pages[0]"],
    [{ id: "../etc" }, "id"],
    [{ rules: { pin: [{ item_id: "1", position: 0 }] } }, "rules.pin[0].position"],
    [
      {
        rules: {
          pin: [
            { item_id: "1", position: 2 },
            { item_id: "2", position: 2 },
          ],
        },
      },
      "rules.pin",
    ],
    [
      {
        rules: {
          pin: [
            { item_id: "1", position: 2 },
            { item_id: "1", position: 3 },
          ],
        },
      },
      "rules.pin",
    ],
    [{ limit: 4, rules: { pin: [{ item_id: "1", position: 5 }] } }, "rules.pin"],
    [{ rules: { boost: [{ by: 2 }] } }, "rules.boost[0]"],
    [{ rules: { boost: [{ category: "BAG", brand: "X", by: 2 }] } }, "rules.boost[0]"],
    [{ rules: { bury: [{ category: "BAG", by: 2 }] } }, "rules.bury[0].by"],
    [{ rules: { max_per_category: 0 } }, "rules.max_per_category"],
    [{ filters: { price: { min: 5, max: 4 } } }, "filters.price"],
    [{ filters: { categories: { include: "BAG" } } }, "filters.categories.include"],
    [{ caps: { impressions_per_item_per_day: 0 } }, "caps.impressions_per_item_per_day"],
    [{ schedule: { from: 2, to: 1 } }, "schedule"],
    [{ audience: { eval: "alert(1)" } }, "audience"],
    [{ strategy: "manual" }, "items"],
  ])("is refused with the path of its fault: %j", (change, path) => {
    expect(pathsOf(change)).toEqual([path]);
  });

  it("names every fault at once", () => {
    expect(pathsOf({ strategy: "magic", holdout: 2, limit: 0 }).sort()).toEqual([
      "holdout",
      "limit",
      "strategy",
    ]);
  });

  it.each([null, 7, "slot", [], undefined])("is not %j", (value) => {
    expect(parseSlotDefinition(value).ok).toBe(false);
  });
});
