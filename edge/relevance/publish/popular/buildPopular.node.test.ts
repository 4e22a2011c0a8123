import { expect, it } from "vitest";
import { type ItemStats, NO_DEMAND } from "../ItemStats.ts";
import { buildPopular } from "./buildPopular.ts";
import { placed } from "./placed.ts";

const NOW = Date.UTC(2026, 0, 20);
const DAY_MS = 86_400_000;
const K = 5;

type Told = Partial<ItemStats> & { readonly id: string; category?: string | null; days?: number };

/** By id, in the order of handles. */
function popularOf(told: readonly Told[]) {
  const stats = new Map(
    told.map(({ id, category: _, days: __, ...rest }) => [
      id,
      { ...NO_DEMAND, shoppers: K, ...rest },
    ]),
  );
  const products = told.map(({ id, category = null, days = 300 }) => ({
    ...{ item_id: id, category, added_at: NOW - days * DAY_MS },
  }));
  const built = buildPopular({ products: placed(products), stats, now: NOW, k: K });
  const idsOf = (items: readonly number[] = []) => items.map((item) => told[item]?.id);
  return { built, idsOf };
}

it("what rises is wanted more this week than the four weeks before let expect, the steepest first", () => {
  const { built, idsOf } = popularOf([
    { id: "always-loved", wanted: 500, wantedBefore: 2_000 },
    { id: "doubled", wanted: 80, wantedBefore: 160 },
    { id: "steep", wanted: 60, wantedBefore: 8 },
    { id: "falling", wanted: 100, wantedBefore: 900 },
    { id: "two-out-of-nothing", wanted: 2, wantedBefore: 0 },
    { id: "one-person", wanted: 90, wantedBefore: 0, shoppers: K - 1 },
    { id: "only-looked-at", now: 9_000, looks: 9_000 },
  ]);
  expect(idsOf(built.trending)).toEqual(["steep", "doubled"]);
});

it("a category's favourites are those of its whole branch, by what is asked for now", () => {
  const { built, idsOf } = popularOf([
    { id: "old-clock", category: "Home > Clocks", now: 2, ever: 900 },
    { id: "clock", category: "Home > Clocks", now: 30 },
    { id: "tray", category: "Home > Trays", now: 10 },
    { id: "hat", category: "Wear", now: 99 },
    { id: "unsorted", now: 50 },
    { id: "unknown-clock", category: "Home > Clocks", now: 999, shoppers: K - 1 },
  ]);
  const { by_category } = built;
  expect(Object.keys(by_category).sort()).toEqual([
    "Home",
    "Home > Clocks",
    "Home > Trays",
    "Wear",
  ]);
  // What too few asked for stands behind all others, whatever they did with it.
  expect(idsOf(by_category["Home > Clocks"])).toEqual(["clock", "old-clock", "unknown-clock"]);
  expect(built.unproven).toEqual({ Home: 1, "Home > Clocks": 1 });
  expect(idsOf(by_category["Home"])).toEqual(["clock", "tray", "old-clock", "unknown-clock"]);
  expect(idsOf(built.items)).toEqual(["hat", "unsorted", "clock", "tray", "old-clock"]);
  expect(idsOf(built.all_time)[0]).toBe("old-clock");
});

it("new arrivals are of this week, and the one that sells of those looked at is tried the most", () => {
  const { built, idsOf } = popularOf([
    { id: "of-the-first-day" },
    { id: "last-month", days: 30 },
    { id: "liked", days: 3, looks: 40, acts: 20 },
    { id: "left", days: 2, looks: 400, acts: 1 },
    { id: "unseen", days: 1, shoppers: 0 },
  ]);
  expect(idsOf(built.new_in)).toEqual(["unseen", "left", "liked"]);
  const chances = new Map(built.to_try?.map(([item, chance]) => [idsOf([item])[0], chance]));
  expect([...chances.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  // Nobody knows of what nobody has seen: it is tried still.
  expect(chances.get("unseen")).toBeGreaterThan(0.2);
  expect(chances.get("liked")).toBeGreaterThan(0.2);
  expect(chances.get("left")).toBeLessThan(0.01);
});
