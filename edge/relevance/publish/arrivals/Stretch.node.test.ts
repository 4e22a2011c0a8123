import fc from "fast-check";
import { expect, it } from "vitest";
import { type Arrivals, NO_ARRIVALS, type Stretch, withNewest, withoutSeen } from "./Stretch.ts";

const HOUR_MS = 3_600_000;
type Product = Stretch["before"];

/** As the database orders them, the newest first. */
const isAfter = (one: Product, other: Product): boolean =>
  one.added_at !== other.added_at ? one.added_at < other.added_at : one.item_id < other.item_id;

/** One look at the newest stretch, of a few products at a time. */
function look(arrivals: Arrivals, shop: readonly Product[], seen: Set<string>): Arrivals {
  const stretch = arrivals.stretches.at(-1);
  if (!stretch) return arrivals;
  const page = shop
    .filter((one) => one.added_at >= stretch.since && isAfter(one, stretch.before))
    .sort((a, b) => (isAfter(a, b) ? 1 : -1))
    .slice(0, 3);
  for (const { item_id } of page) seen.add(item_id);
  const last = page.at(-1);
  return withoutSeen(arrivals, last && page.length === 3 ? { ...stretch, before: last } : null);
}

const steps = fc.array(
  fc.oneof(
    // An import of some products, which bear the time at which it began.
    fc.record({ came: fc.integer({ min: 1, max: 7 }), took: fc.integer({ max: HOUR_MS, min: 0 }) }),
    fc.constant("look" as const),
  ),
  { maxLength: 60 },
);

it("looks at every product, however imports and looks take turns, and at the newest first", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const shop: Product[] = [];
      const seen = new Set<string>();
      let arrivals = NO_ARRIVALS;
      let now = 10 * HOUR_MS;
      for (const step of all) {
        if (step === "look") {
          arrivals = look(arrivals, shop, seen);
          continue;
        }
        const began = now;
        now += step.took;
        const came = Array.from({ length: step.came }, (_, n) => ({
          ...{ added_at: began, item_id: `i-${shop.length + n}` },
        }));
        shop.push(...came);
        arrivals = withNewest(arrivals, now);
        expect(arrivals.stretches.length).toBeLessThanOrEqual(8);
        const first = look(arrivals, shop, new Set());
        expect(first).not.toEqual(arrivals);
      }
      for (let n = 0; arrivals.stretches.length > 0; n++) {
        expect(n).toBeLessThan(10_000);
        arrivals = look(arrivals, shop, seen);
      }
      expect(seen.size).toBe(shop.length);
    }),
    { numRuns: 500 },
  );
});

it("asks for the newest once where nobody looked in between", () => {
  const once = withNewest(NO_ARRIVALS, 5 * HOUR_MS);
  const twice = withNewest(once, 6 * HOUR_MS);
  expect(twice.stretches).toEqual(once.stretches);
  const next = withNewest(withoutSeen(twice, null), 9 * HOUR_MS);
  // From the last look on, and as far before it as an import may take.
  expect(next.stretches).toMatchObject([{ since: 5 * HOUR_MS }]);
});
