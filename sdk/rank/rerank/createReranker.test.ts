import fc from "fast-check";
import { expect, it } from "vitest";
import { createReranker, rankSession, type SessionQuery } from "../index.ts";
import { CANDIDATE_COUNT, CONTEXT_COUNT, PAIR_COUNT } from "./Features.ts";
import type { NetWeights, RerankWeights } from "./RerankWeights.ts";

const noUnits = (inputCount: number, linear: Record<number, number> = {}): NetWeights => ({
  bias: 0,
  linear: Array.from({ length: inputCount }, (_, n) => linear[n] ?? 0),
  units: [],
});
const byScore: RerankWeights = {
  version: 1,
  candidates: 10,
  fresh: noUnits(PAIR_COUNT, { 0: 1 }),
  seen: noUnits(CANDIDATE_COUNT, { 0: 1 }),
};

const lists = new Map([
  [1, { scale: 1, ids: [2, 3, 4, 5], weights: [255, 200, 150, 100], support: [1, 15, 3, 0] }],
  [2, { scale: 2, ids: [1, 3, 6], weights: [255, 90, 60], support: [4, 4, 4] }],
]);
const queryOf = (session: readonly number[]): SessionQuery => ({
  session,
  relations: [
    { relation: "viewed_together", weight: 1, lists: { list: (item) => lists.get(item) } },
  ],
  ageWeights: [1, 0.5, 0.25],
  repeatWeight: 0.5,
  idOf: (item) => `i${item}`,
  limit: 5,
});
const traits = { traits: (item: number) => item * 0x01020304 };
const itemsOf = (ranked: readonly { item: number }[]): number[] => ranked.map(({ item }) => item);

it("keeps the first tier's order and terms where it looks at the score alone", () => {
  const query = queryOf([1, 2]);
  const ranked = createReranker(byScore)(query, traits);
  expect(itemsOf(ranked)).toEqual(itemsOf(rankSession(query)));
  expect(ranked.map(({ terms }) => terms)).toEqual(rankSession(query).map(({ terms }) => terms));
});

it("brings forward what many people stand behind where it is told to", () => {
  const weights = { ...byScore, fresh: noUnits(PAIR_COUNT, { 4: 1 }) };
  expect(itemsOf(createReranker(weights)(queryOf([1]), traits))[0]).toBe(3);
});

it("scores by units only where they are above 0, and by the query's context", () => {
  const inputs = Array.from({ length: PAIR_COUNT + CONTEXT_COUNT }, () => 0);
  inputs[PAIR_COUNT] = 2; // 1 / length
  const unit = { bias: -1.5, inputs, out: 10 };
  const weights = { ...byScore, fresh: { ...noUnits(PAIR_COUNT), units: [unit] } };
  const rerank = createReranker(weights);
  expect(rerank(queryOf([1]), traits).find(({ item }) => item === 3)?.score).toBe(5);
  expect(rerank(queryOf([1, 2]), traits).find(({ item }) => item === 3)?.score).toBe(0);
});

it("ranks anew only as many as it may, and answers an empty session with nothing", () => {
  const two = { ...byScore, candidates: 2 };
  expect(createReranker(two)(queryOf([1, 2]), traits).length).toBe(2);
  expect(createReranker(byScore)(queryOf([]), traits)).toEqual([]);
});

it("refuses weights of other features when it is made", () => {
  expect(() => createReranker({ ...byScore, fresh: noUnits(PAIR_COUNT - 1) })).toThrow(TypeError);
});

it("answers finite scores, without doubles, for any session", () => {
  const rerank = createReranker(byScore);
  fc.assert(
    fc.property(fc.array(fc.nat(8), { maxLength: 70 }), (session) => {
      const ranked = rerank(queryOf(session), traits);
      expect(new Set(itemsOf(ranked)).size).toBe(ranked.length);
      for (const { score } of ranked) expect(Number.isFinite(score)).toBe(true);
    }),
  );
});
