import { expect, it } from "vitest";
import { createRowScores } from "./RowScores.ts";

const situation = (...wanted: number[]) => ({
  session: [],
  without: new Set<number>(),
  wanted: new Set(wanted),
});

it("counts rows with a hit, the place of the first one, what was shown and where it came from", () => {
  const scores = createRowScores({
    itemCount: 8,
    orderCount: 7,
    orderedIn: Uint32Array.of(4, 4, 2, 1, 0, 0, 0, 0),
    words: null,
  });
  scores.add(situation(1), { items: [0, 1], ranked: 2 });
  scores.add(situation(7), { items: [0, 2], ranked: 0 });
  expect(scores.finish()).toEqual({
    rows: 2,
    hit_rate: 50,
    mrr: 25,
    coverage: 37.5,
    // 1, 1, 1 and 2 bits of surprise.
    novelty: 1.25,
    diversity: null,
    from_lists: 50,
  });
});

it("calls a row of the same words not diverse, one of different words wholly so", () => {
  const words = [
    new Set(["red", "bag"]),
    new Set(["red", "bag"]),
    new Set(["lamp"]),
    new Set(["red", "lamp"]),
  ];
  const diversityOf = (...items: number[]): number | null => {
    const scores = createRowScores({
      itemCount: 4,
      orderCount: 1,
      orderedIn: new Uint32Array(4),
      words,
    });
    scores.add(situation(), { items, ranked: 0 });
    return scores.finish().diversity;
  };
  expect(diversityOf(0, 1)).toBe(0);
  expect(diversityOf(0, 2)).toBe(1);
  expect(diversityOf(2, 3)).toBe(0.5);
});
