import { describe, expect, it } from "vitest";
import type { Act } from "../acts/Act.ts";
import type { Total } from "../acts/Total.ts";
import { withHistory } from "../acts/withHistory.ts";
import type { Arm } from "./Arm.ts";
import { meanVarianceOf } from "./Arm.ts";
import { adjustArms } from "./adjustArms.ts";
import { liftOf } from "./liftOf.ts";
import { createRandom } from "./simulate.ts";

type Growing = { -readonly [K in keyof Arm]: Arm[K] } & {
  before: { sum: number; squares: number; product: number };
};
const empty = (): Growing => ({
  ...{ shoppers: 0, active: 0, sum: 0, squares: 0 },
  before: { sum: 0, squares: 0, product: 0 },
});

/** One more shopper: `x` before, `y` since. */
function add(arm: Growing, x: number, y: number): void {
  arm.shoppers += 1;
  if (y > 0) arm.active += 1;
  arm.sum += y;
  arm.squares += y * y;
  arm.before.sum += x;
  arm.before.squares += x * x;
  arm.before.product += x * y;
}

/** Who bought before buys again: half of them know the shop. */
function draw(random: () => number, effect = 0): [x: number, y: number] {
  const x = random() < 0.5 ? Math.floor(random() * 6) : 0;
  const rate = (0.02 + 0.12 * x) * (1 + effect);
  return [x, random() < Math.min(1, rate) ? 1 : 0];
}

function shopOf(seed: number, shoppers: number, effect = 0): [Growing, Growing] {
  const random = createRandom(seed);
  const arms: [Growing, Growing] = [empty(), empty()];
  for (let n = 0; n < shoppers; n++) {
    const isHeldOut = random() < 0.5;
    add(arms[isHeldOut ? 1 : 0], ...draw(random, isHeldOut ? 0 : effect));
  }
  return arms;
}

describe("what shoppers did before", () => {
  it("takes its part out of the spread, and leaves the effect", () => {
    const lifts = Array.from({ length: 40 }, (_, seed) => {
      const [treated, heldOut] = shopOf(seed + 1, 4_000, 0.2);
      const adjusted = adjustArms(treated, heldOut);
      if (!adjusted) throw new Error("there is history");
      expect(adjusted.removed).toBeGreaterThan(0.15);
      expect(meanVarianceOf(adjusted.treated)).toBeLessThan(meanVarianceOf(treated) * 0.9);
      const [top, bottom] = [adjusted.treated, adjusted.heldOut];
      return top.sum / top.shoppers / (bottom.sum / bottom.shoppers) - 1;
    });
    const mean = lifts.reduce((sum, lift) => sum + lift, 0) / lifts.length;
    expect(mean).toBeCloseTo(0.2, 1);
  });

  it("makes no lift of none in more than 5 % of 1,000 tests, looking after every 100 shoppers", () => {
    let claimed = 0;
    for (let seed = 1; seed <= 1_000; seed++) {
      const random = createRandom(seed);
      const arms: [Growing, Growing] = [empty(), empty()];
      for (let n = 1; n <= 4_000; n++) {
        add(arms[random() < 0.5 ? 1 : 0], ...draw(random));
        if (n % 100 > 0) continue;
        const adjusted = adjustArms(...arms);
        const found = liftOf(adjusted?.treated ?? arms[0], adjusted?.heldOut ?? arms[1]);
        if (found && (found.interval[0] > 0 || found.interval[1] < 0)) {
          claimed += 1;
          break;
        }
      }
    }
    console.info(`A/A with history: ${claimed} of 1000`);
    expect(claimed).toBeLessThanOrEqual(50);
  });

  it("is left alone where there is next to none", () => {
    const arms: [Growing, Growing] = [empty(), empty()];
    for (let n = 0; n < 1_000; n++) add(arms[n % 2 ? 1 : 0], n < 20 ? 1 : 0, n % 7 ? 0 : 1);
    expect(adjustArms(...arms)).toBeNull();
  });
});

describe("the history of a shopper", () => {
  const DAY = 86_400_000;
  const buy = (at: number): Act => ({
    ...{ id: `p${at}`, at, transaction: `p${at}`, revenue: 1, items: [] },
    kind: "purchase",
  });
  const decision: Act = {
    ...{ id: "d", at: 30 * DAY, slot: "hero", variant: "treatment", share: 0 },
    kind: "decision",
  };
  const acts = [buy(DAY), buy(29 * DAY), buy(29 * DAY + 1), decision, buy(30 * DAY + 1)];
  const total = (metric: Total["metric"], value: number): Total => ({
    ...{ slot: "hero", variant: "treatment", metric, day: 30, value },
  });
  const open = [total("impressions", 2), total("purchases", 3)];

  it("is what they did in the four weeks before they first had the slot", () => {
    expect(withHistory(open, { acts, told: [] })).toEqual([
      ...open,
      ...[total("before", 2), total("before_squares", 4), total("before_x_purchases", 6)],
    ]);
  });

  it("stays what it was when it was first told, whatever is known later", () => {
    const told = [total("impressions", 1)];
    expect(withHistory(open, { acts, told })).toEqual(open);
    const more = withHistory(open, { acts: [decision], told: [...told, total("before", 2)] });
    expect(more).toContainEqual(total("before_x_purchases", 6));
  });
});
