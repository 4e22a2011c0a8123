import { expect, it } from "vitest";
import type { Site } from "../platform/Site.ts";
import { siteSettings } from "../platform/siteSettings.ts";
import { parseSlotDefinition } from "./parseSlotDefinition.ts";
import { placeIn } from "./placeIn.ts";

const site = (settings: object): Site => ({
  ...{ id: "demo", name: "Demo", origins: [], publishers: [], currency: "GBP", locale: "en" },
  ...{ time_zone: "UTC", policy: null, settings: siteSettings(settings) },
});
const slotOf = (more: object) => {
  const parsed = parseSlotDefinition({ id: "hero", strategy: "for_you", ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
};
const TESTS = [
  { id: "b", strategy: "popular", share: 0.3 },
  { id: "c", strategy: "trending", fallback: null, share: 0.2 },
];
const COUNT = 20_000;
const shoppers = Array.from({ length: COUNT }, (_, n) => `shopper-${n}`);

it("deals shoppers to the arms by their shares, each to the same one every time", () => {
  const [slot, where] = [slotOf({ holdout: 0.1, tests: TESTS }), site({ global_holdout: 0.05 })];
  const counts: Record<string, number> = {};
  for (const shopper of shoppers) {
    const { arm, isOut, slot: got } = placeIn(slot, { site: where, shopper });
    expect(placeIn(slot, { site: where, shopper }).arm).toBe(arm);
    const name = arm ?? (isOut ? "holdout" : "treatment");
    counts[name] = (counts[name] ?? 0) + 1;
    expect(got.strategy).toBe({ b: "popular", c: "trending" }[name] ?? "for_you");
  }
  const share = (name: string): number => (counts[name] ?? 0) / COUNT;
  const filled = 0.95 * 0.9;
  expect(share("global_holdout")).toBeCloseTo(0.05, 1.8);
  expect(share("holdout")).toBeCloseTo(0.95 * 0.1, 1.8);
  expect(share("b")).toBeCloseTo(filled * 0.3, 1.8);
  expect(share("c")).toBeCloseTo(filled * 0.2, 1.8);
  expect(share("treatment")).toBeCloseTo(filled * 0.5, 1.8);
});

it("holds the same shoppers out of every slot, and different ones out of each", () => {
  const where = site({ global_holdout: 0.1 });
  const outOf = (id: string, holdout: number): string[] =>
    shoppers.filter((shopper) => placeIn(slotOf({ id, holdout }), { site: where, shopper }).isOut);
  expect(outOf("one", 0)).toEqual(outOf("two", 0));
  expect(outOf("one", 0.2)).not.toEqual(outOf("two", 0.2));
});

it("takes a site's share only from 0 to 0.2", () => {
  for (const value of [-1, 0.21, 1, "0.1", null]) {
    expect(siteSettings({ global_holdout: value }).global_holdout).toBe(0);
  }
});

it.each([
  [[{ id: "b", strategy: "nothing", share: 0.5 }], "tests[0].strategy"],
  [[{ id: "holdout", strategy: "popular", share: 0.5 }], "tests[0].id"],
  [[{ id: "b", strategy: "popular", share: 1 }], "tests[0].share"],
  [[TESTS[0], TESTS[0]], "tests"],
  [["b", "c"].map((id) => ({ id, strategy: "popular", share: 0.5 })), "tests"],
])("refuses tests that can't work: %j", (tests, path) => {
  const parsed = parseSlotDefinition({ id: "hero", strategy: "for_you", tests });
  expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toContain(path);
});
