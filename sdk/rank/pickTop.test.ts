import fc from "fast-check";
import { expect, it } from "vitest";
import { pickTop } from "./pickTop.ts";
import { addTo, createTally } from "./Tally.ts";

/** Few different values, so that many are equal. */
const addends = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 40 })), {
  maxLength: 400,
});

it("answers what sorting everything would, whatever is refused and however many are equal", () => {
  const asked = fc.record({ addends, limit: fc.integer({ min: 1, max: 90 }), every: fc.nat(3) });
  fc.assert(
    fc.property(asked, ({ addends, limit, every }) => {
      const tally = createTally(addends.length);
      for (const [item, value] of addends) addTo(tally, item, value / 7);
      const accept = (item: number): boolean => every === 0 || item % (every + 1) !== 0;
      const idOf = (item: number): string => `i${item}`;
      const sums = new Map<number, number>();
      for (const [item, value] of addends) sums.set(item, (sums.get(item) ?? 0) + value / 7);
      const sorted = [...sums]
        .map(([item, sum]) => ({ item, sum: Math.round(sum * 1e8) / 1e8 }))
        .filter(({ item }) => accept(item))
        .sort((a, b) => b.sum - a.sum || (idOf(a.item) < idOf(b.item) ? -1 : 1));
      const picked = pickTop(tally, { limit, idOf, accept });
      expect(picked.map((place) => tally.items[place])).toEqual(
        sorted.slice(0, limit).map(({ item }) => item),
      );
    }),
  );
});

it("answers nothing where nothing is asked for", () => {
  const tally = createTally(1);
  addTo(tally, 1, 1);
  expect(pickTop(tally, { limit: 0, idOf: String })).toEqual([]);
});
