import fc from "fast-check";
import { expect, it } from "vitest";
import { type PackedList, rankSession, type SessionQuery } from "./index.ts";

const AGES = [1, 0.5, 0.25];
const list = fc
  .array(fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 255 })), { maxLength: 12 })
  .map(
    (pairs): PackedList => ({
      scale: 0.75,
      ids: pairs.map(([id]) => id),
      weights: pairs.map(([, weight]) => weight),
    }),
  );
const query = fc.record({
  session: fc.array(fc.nat(25), { maxLength: 8 }),
  lists: fc.array(list, { minLength: 26, maxLength: 26 }),
  repeatWeight: fc.constantFrom(0, 0.5),
  limit: fc.integer({ min: 1, max: 30 }),
  refused: fc.array(fc.nat(25), { maxLength: 5 }),
});

function toQuery(asked: {
  session: number[];
  lists: PackedList[];
  repeatWeight: number;
  limit: number;
  refused: number[];
}): SessionQuery {
  const { session, lists, repeatWeight, limit, refused } = asked;
  return {
    session,
    relations: [{ relation: "viewed_together", weight: 2, lists: { list: (item) => lists[item] } }],
    ageWeights: AGES,
    repeatWeight,
    accept: (item) => !refused.includes(item),
    idOf: (item) => `item ${item}`,
    limit,
  };
}

it("answers the best by the plain sum of weights, whatever the lists", () => {
  fc.assert(
    fc.property(query, (asked) => {
      const sums = new Map<number, number>();
      const add = (item: number, value: number) => sums.set(item, (sums.get(item) ?? 0) + value);
      const newest = [...new Set(asked.session)].slice(0, AGES.length);
      newest.forEach((item, age) => {
        const { scale, ids, weights } = asked.lists[item] as PackedList;
        for (let n = 0; n < ids.length; n++) {
          add(ids[n] as number, 2 * (AGES[age] ?? 0) * scale * ((weights[n] ?? 0) / 255) ** 2);
        }
        if (asked.repeatWeight > 0) add(item, asked.repeatWeight * (AGES[age] ?? 0));
      });
      for (const item of asked.refused) sums.delete(item);
      const ranked = rankSession(toQuery(asked));
      expect(ranked.length).toBe(Math.min(asked.limit, sums.size));
      const expected = [...sums.values()].sort((a, b) => b - a);
      ranked.forEach(({ item, score, terms }, n) => {
        expect(score).toBeCloseTo(expected[n] ?? 0, 7);
        expect(score).toBeCloseTo(sums.get(item) ?? Number.NaN, 7);
        expect(terms.reduce((sum, term) => sum + term.value, 0)).toBeCloseTo(score, 6);
      });
    }),
  );
});

it("answers fewer as the first of more", () => {
  fc.assert(
    fc.property(query, (asked) => {
      const more = rankSession(toQuery({ ...asked, limit: 30 }));
      expect(rankSession(toQuery(asked))).toEqual(more.slice(0, asked.limit));
    }),
  );
});
