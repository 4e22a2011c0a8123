import { describe, expect, it } from "vitest";
import type { Arm } from "./Arm.ts";
import { differenceOf } from "./differenceOf.ts";
import { liftOf } from "./liftOf.ts";
import { lnGamma } from "./lnGamma.ts";
import { multiplierOf } from "./multiplierOf.ts";
import { createRandom, drawSpending } from "./simulate.ts";
import { SPLIT_ALPHA, splitOf } from "./splitOf.ts";

const RUNS = 1_000;
const LOOK_EVERY = 50;
/** From the first day on: it is {@link liftOf} itself that waits until there is enough. */
const FIRST_LOOK = 50;

interface Shop {
  readonly holdout: number;
  readonly shoppers: number;
  readonly draw: (random: () => number, isHeldOut: boolean) => number;
}

/** Whether a lift other than the true one of none was ever claimed, and when it first was, looking again and again. */
function firstClaim(seed: number, { holdout, shoppers, draw }: Shop): number | null {
  const random = createRandom(seed);
  const arms = [
    { shoppers: 0, active: 0, sum: 0, squares: 0 },
    { shoppers: 0, active: 0, sum: 0, squares: 0 },
  ] as const satisfies Arm[];
  for (let n = 1; n <= shoppers; n++) {
    const isHeldOut = random() < holdout;
    const arm: { -readonly [K in keyof Arm]: Arm[K] } = arms[isHeldOut ? 1 : 0];
    const value = draw(random, isHeldOut);
    arm.shoppers += 1;
    if (value > 0) arm.active += 1;
    arm.sum += value;
    arm.squares += value * value;
    if (n < FIRST_LOOK || n % LOOK_EVERY > 0) continue;
    const found = liftOf(arms[0], arms[1]);
    if (found && (found.interval[0] > 0 || found.interval[1] < 0)) return n;
  }
  return null;
}

const claims = (shop: Shop, runs = RUNS): number[] =>
  Array.from({ length: runs }, (_, seed) => firstClaim(seed + 1, shop)).filter((n) => n !== null);

describe("a lift where there is none", () => {
  it("of bought or not is claimed in at most 5 % of 1,000 tests, looking after every 50 shoppers", () => {
    const bought = (random: () => number) => (random() < 0.04 ? 1 : 0);
    const found = claims({ holdout: 0.5, shoppers: 10_000, draw: bought });
    console.info(`A/A, bought: ${found.length} of ${RUNS}`);
    expect(found.length).toBeLessThanOrEqual(RUNS * 0.05);
  });

  it("of money spent, with a few who spend a lot and a tenth held out, no more often", () => {
    const spent = (random: () => number) => drawSpending(random, 0.05);
    const found = claims({ holdout: 0.1, shoppers: 20_000, draw: spent });
    console.info(`A/A, spent: ${found.length} of ${RUNS}`);
    expect(found.length).toBeLessThanOrEqual(RUNS * 0.05);
  });

  it("would be claimed far too often by the usual interval: the test can fail", () => {
    let wrong = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = createRandom(seed);
      let [sum, squares] = [0, 0];
      for (let n = 1; n <= 10_000; n++) {
        const value = (random() < 0.04 ? 1 : 0) * (random() < 0.5 ? 2 : -2);
        sum += value;
        squares += value * value;
        if (n >= FIRST_LOOK && n % LOOK_EVERY === 0 && Math.abs(sum) > 1.96 * Math.sqrt(squares)) {
          wrong += 1;
          break;
        }
      }
    }
    expect(wrong / 200).toBeGreaterThan(0.15);
  });
});

describe("a lift that is real", () => {
  it("of a quarter more buyers is found in most tests of 60,000 shoppers, sooner where it is larger", () => {
    const shopOf = (lift: number): Shop => ({
      holdout: 0.5,
      shoppers: 60_000,
      draw: (random, isHeldOut) => (random() < 0.04 * (isHeldOut ? 1 : 1 + lift) ? 1 : 0),
    });
    const quarter = claims(shopOf(0.25), 100);
    const half = claims(shopOf(0.5), 100);
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
    console.info(
      `power: +25 % ${quarter.length} of 100, median ${median(quarter)} shoppers; +50 % ${half.length} of 100, median ${median(half)}`,
    );
    expect(quarter.length).toBeGreaterThanOrEqual(90);
    expect(half.length).toBe(100);
    expect(median(half)).toBeLessThan(median(quarter) / 2);
  });

  it("has the truth inside its interval at the end", () => {
    const random = createRandom(7);
    const arm = (rate: number): Arm => {
      const bought = Array.from({ length: 50_000 }, () => (random() < rate ? 1 : 0));
      const sum = bought.reduce<number>((total, one) => total + one, 0);
      return { shoppers: 50_000, active: sum, sum, squares: sum };
    };
    const found = liftOf(arm(0.05), arm(0.04));
    expect(found?.interval[0]).toBeLessThan(0.25);
    expect(found?.interval[1]).toBeGreaterThan(0.25);
    expect(found?.interval[0]).toBeGreaterThan(0);
  });
});

describe("an interval", () => {
  it("is given for a lift only where the data bound it", () => {
    const few = { shoppers: 60, active: 30, sum: 30, squares: 300 };
    expect(liftOf(few, few)).toBeNull();
    const many = { shoppers: 9_000, active: 3_000, sum: 3_000, squares: 3_000 };
    expect(liftOf(many, { ...many, active: 29 })).toBeNull();
    expect(liftOf(many, many)).not.toBeNull();
  });

  it("narrows as the root of the number, and lies around the estimate", () => {
    const of = (shoppers: number): Arm => ({
      shoppers,
      active: shoppers / 10,
      sum: shoppers / 10,
      squares: shoppers / 10,
    });
    const wide = differenceOf(of(5_000), of(5_000)).interval;
    const narrow = differenceOf(of(500_000), of(500_000)).interval;
    expect((wide[1] - wide[0]) / (narrow[1] - narrow[0])).toBeGreaterThan(7);
    expect(wide[0] + wide[1]).toBeCloseTo(0);
  });

  it("reaches as far as the published formula says", () => {
    // sqrt(2 (t r + 1) / (t r) * ln(sqrt(t r + 1) / 0.05)) with r = 8.7810 / 5000, by hand.
    expect(multiplierOf(5_000)).toBeCloseTo(3.035, 2);
    expect(multiplierOf(1_000_000)).toBeLessThan(4.4);
  });
});

describe("the split", () => {
  it("that is sound sets off the alarm in at most 1 of 1,000 tests, looking at every shopper", () => {
    let alarms = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = createRandom(seed);
      let heldOut = 0;
      for (let n = 1; n <= 3_000; n++) {
        if (random() < 0.1) heldOut += 1;
        if (n % 10 === 0 && splitOf(n - heldOut, heldOut, 0.1).is_off) {
          alarms += 1;
          break;
        }
      }
    }
    expect(alarms).toBeLessThanOrEqual(RUNS * SPLIT_ALPHA + 1);
  });

  it("that lost one in six of the held out is noticed", () => {
    expect(splitOf(9_000, 1_000, 0.1)).toMatchObject({ is_off: false, observed_share: 0.1 });
    expect(splitOf(9_000, 830, 0.1).is_off).toBe(true);
  });

  it("rests on a gamma function that is right", () => {
    expect(lnGamma(1)).toBeCloseTo(0, 12);
    expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
    expect(lnGamma(1_001)).toBeCloseTo(5_912.128178488163, 8);
  });
});
