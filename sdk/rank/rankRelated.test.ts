import fc from "fast-check";
import { expect, it } from "vitest";
import {
  createOrderAnew,
  DEFAULT_RERANK_WEIGHTS,
  type PackedList,
  type RelatedQuery,
  rankRelated,
} from "./index.ts";

const list = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 255 }), fc.nat(15)), { maxLength: 30 })
  .map(
    (pairs): PackedList => ({
      scale: 0.2,
      ids: pairs.map(([id]) => id),
      weights: pairs.map(([, weight]) => weight),
      support: pairs.map(([, , support]) => support),
    }),
  );
const asked = fc.record({
  lists: fc.array(list, { minLength: 41, maxLength: 41 }),
  visit: fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }),
  cart: fc.array(fc.nat(40), { maxLength: 3 }),
  muted: fc.nat(40),
});

const orderAnew = createOrderAnew(DEFAULT_RERANK_WEIGHTS);
const traits = { traits: (item: number) => Math.imul(item + 1, 0x01f3a75d) >>> 0 };
const anew = { relation: "viewed_together", orderAnew, traits, showsSeen: false } as const;

function queryOf({
  lists,
  visit,
  cart,
  muted,
}: typeof asked extends fc.Arbitrary<infer T> ? T : never) {
  const of = { list: (item: number) => lists[item] };
  return {
    sources: [
      { relation: "viewed_together", lists: of, share: 1, unit: 0.2, from: visit, isVisit: true },
      { relation: "bought_together", lists: of, share: 0.4, unit: 0.2, from: cart },
    ],
    accept: (item) => item !== muted,
    idOf: (item) => `i${item}`,
    limit: 100,
  } satisfies RelatedQuery;
}
const alone = (query: RelatedQuery): RelatedQuery => ({
  ...query,
  sources: query.sources.slice(0, 1),
});

it("gives the same items the same sums in another order, whatever the lists", () => {
  fc.assert(
    fc.property(asked, (one) => {
      const query = alone(queryOf(one));
      const isFresh = (item: number): boolean => item !== one.muted && !one.visit.includes(item);
      const fresh = { ...query, accept: isFresh };
      const [before, after] = [rankRelated(fresh), rankRelated(fresh, anew)];
      expect(after.map(({ item }) => item).toSorted()).toEqual(
        before.map(({ item }) => item).toSorted(),
      );
      after.forEach(({ score }, place) => {
        expect(score).toBeCloseTo(before[place]?.score ?? Number.NaN, 7);
      });
    }),
  );
});

it("answers terms that sum to the score and name what led there, nothing refused and nothing of the visit", () => {
  fc.assert(
    fc.property(asked, (one) => {
      for (const { item, score, terms } of rankRelated(queryOf(one), anew)) {
        expect(item).not.toBe(one.muted);
        expect(one.visit).not.toContain(item);
        expect(terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 6);
        for (const { source } of terms) {
          const { ids = [] } = one.lists[Number(source)] ?? {};
          expect(Array.from(ids)).toContain(item);
        }
      }
    }),
  );
});

it("brings back items of the visit, as a repeat, only where they may be seen again", () => {
  const empty = { scale: 0, ids: [], weights: [] };
  const lists = Array.from({ length: 41 }, () => empty);
  const query = queryOf({ lists, visit: [3, 4], cart: [], muted: 9 });
  expect(rankRelated(query, anew)).toEqual([]);
  const again = rankRelated(query, { ...anew, showsSeen: true });
  expect(again.map(({ item }) => item).toSorted()).toEqual([3, 4]);
  for (const { item, terms } of again) {
    expect(terms).toMatchObject([{ relation: "repeat", source: item }]);
  }
});

it("ranks by the first tier what starts from no visit", () => {
  fc.assert(
    fc.property(asked, (one) => {
      const query = queryOf({ ...one, visit: [] });
      const cart = { ...query, sources: query.sources.slice(1) };
      expect(rankRelated(cart, anew)).toEqual(rankRelated(cart));
    }),
  );
});
