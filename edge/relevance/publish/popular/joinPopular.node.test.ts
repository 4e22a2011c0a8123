import fc from "fast-check";
import { expect, it } from "vitest";
import { NOTHING_POPULAR, type Popular } from "../../snapshot/Popular.ts";
import { joinPopular } from "./joinPopular.ts";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 0, 20);
const popular = (told: Partial<Popular>): Popular => ({ ...NOTHING_POPULAR, at: NOW, ...told });
const behind = (looks: number) => ({ behind: { now: looks, ever: looks } });

it("gives each list turns by the demand behind it", () => {
  const items = [1, 2, 3, 4, 5, 6];
  const given = popular({ items, all_time: items, ...behind(300) });
  const live = popular({ items: [10, 2, 30], all_time: [10], ...behind(100) });
  const joined = joinPopular(given, live);
  expect(joined.items).toEqual([1, 2, 3, 10, 4, 5, 6, 30]);
  expect(joined.all_time).toEqual([1, 2, 3, 10, 4, 5, 6]);
  expect(joinPopular(given, popular(behind(0))).items).toEqual(items);
  expect(joinPopular(popular(behind(0)), live).items).toEqual(live.items);
});

it("what was counted elsewhere fades as what is counted here does", () => {
  const given = popular({ at: NOW - 60 * DAY_MS, items: [1, 2, 3], ...behind(400) });
  // After two half-lives of a month as much is left of it as was seen here.
  const live = popular({ items: [10, 20, 30], ...behind(100) });
  expect(joinPopular(given, live).items).toEqual([1, 10, 2, 20, 3, 30]);
});

it("says nothing of this week by what was counted in another", () => {
  const said = { this_week: [1], trending: [2], new_in: [3] };
  const live = popular({ this_week: [10], trending: [20], new_in: [30], ...behind(1) });
  const old = joinPopular(popular({ ...said, at: NOW - 3 * DAY_MS, ...behind(9) }), live);
  expect(old).toMatchObject({ this_week: [10], trending: [20], new_in: [30], at: NOW });
  const fresh = joinPopular(popular({ ...said, at: NOW - DAY_MS, ...behind(9) }), live);
  expect(fresh).toMatchObject({ this_week: [1, 10], trending: [2, 20], new_in: [30] });
});

it("keeps what too few asked for behind the rest of its category", () => {
  const given = popular({
    by_category: { Home: [1, 2, 3], Wear: [7] },
    unproven: { Home: 2 },
    ...behind(1),
  });
  const live = popular({
    by_category: { Home: [3, 4], constructor: [5] },
    unproven: { Home: 1, constructor: 1 },
    ...behind(1),
  });
  const { by_category, unproven } = joinPopular(given, live);
  expect(by_category).toEqual({ Home: [1, 3, 2, 4], Wear: [7], constructor: [5] });
  expect(unproven).toEqual({ Home: 2, constructor: 1 });
});

it("joins any two lists to one that holds the best of both, each item once, in either's order", () => {
  const list = fc.uniqueArray(fc.nat(60), { maxLength: 30 });
  fc.assert(
    fc.property(list, list, fc.nat(9), fc.nat(9), (theirs, ours, more, less) => {
      const given = popular({ items: theirs, ...behind(more) });
      const live = popular({ items: ours, ...behind(less) });
      const { items } = joinPopular(given, live);
      expect(new Set(items)).toEqual(new Set([...theirs, ...ours]));
      expect(items.length).toBe(new Set(items).size);
      for (const [list, other] of [
        [theirs, ours],
        [ours, theirs],
      ]) {
        const alone = list?.filter((item) => !other?.includes(item));
        expect(items.filter((item) => alone?.includes(item))).toEqual(alone);
      }
    }),
  );
});
