import { expect, it } from "vitest";
import { fatigueOf } from "./fatigueOf.ts";
import { varied } from "./varied.ts";

const of = (item: number, score: number) => ({
  score,
  candidate: {
    ...{ item, score, isPersonal: false },
    reason: { code: "similar", cause: "page" } as const,
  },
});
const best = [of(1, 1), of(2, 0.9), of(3, 0.8), of(4, 0.7), of(5, 0.1)];
const categoryOf = (item: number): string | undefined => ["", "a", "a", "a", "b", "c"][item];
const order = (diversity: number, room = 3): number[] =>
  varied(best, { diversity, room, categoryOf }).map(({ candidate }) => candidate.item);

it("brings other categories forward, the more the more is asked for, and loses nothing", () => {
  expect(order(0)).toEqual([1, 2, 3, 4, 5]);
  expect(order(0.3)).toEqual([1, 4, 2, 3, 5]);
  expect(order(0.9)).toEqual([1, 4, 5, 2, 3]);
});

it("leaves an item as it is until it was seen more than three times today, then less and less of it", () => {
  expect([undefined, 0, 3, 4, 6, 30].map(fatigueOf)).toEqual([1, 1, 1, 0.75, 0.5, 0.1]);
});
