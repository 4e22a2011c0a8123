import { describe, expect, it } from "vitest";
import { dueAgain } from "./dueAgain.ts";
import { orderByTaste } from "./orderByTaste.ts";
import { type Liked, tasteOf } from "./tasteOf.ts";
import { tasteTerms } from "./tasteTerms.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const look = (facets: readonly string[], days = 0, acts = 1): Liked => ({
  ...{ facets, acts },
  ageMs: days * DAY_MS,
});
/** What one facet adds. */
const worth = (liked: readonly Liked[], facet: string): number => tasteOf(liked).get(facet) ?? 0;

describe("taste", () => {
  it("is a term for each facet that was liked, and none of what was not", () => {
    const taste = tasteOf([look(["cTeapots", "bAcme", "p6"]), look(["cTeapots", "bOther", "p7"])]);
    const terms = (facets: string[]) => tasteTerms(taste, { facets, factor: 1 });
    expect(terms(["cTeapots", "bAcme", "kRed"])).toEqual([
      { relation: "interest", source: "cTeapots", value: 0.04285714 },
      { relation: "interest", source: "bAcme", value: 0.01428571 },
    ]);
    expect(terms(["cMugs", "xTeapots"])).toEqual([]);
    expect(tasteTerms(taste, { facets: ["cTeapots"], factor: 4 })[0]?.value).toBe(4 * 0.04285714);
  });

  it("has more to say the more there is to go by", () => {
    const looks = (n: number): Liked[] => Array.from({ length: n }, () => look(["bAcme"]));
    expect(worth(looks(1), "bAcme")).toBeLessThan(worth(looks(5), "bAcme"));
    expect(worth(looks(5), "bAcme")).toBe(0.05);
    expect(worth(looks(500), "bAcme")).toBeLessThan(0.1);
    expect(worth([], "bAcme")).toBe(0);
  });

  it("weighs a purchase as several looks, and what is long ago less", () => {
    const both = [look(["bOld"], 50.3), look(["bNew"], 2.3), look(["bBought"], 2.3, 5)];
    expect(worth(both, "bOld")).toBeLessThan(worth(both, "bNew"));
    expect(worth(both, "bNew")).toBeLessThan(worth(both, "bBought"));
  });

  it("weighs what was done at this time of the day more, on this day of the week most, and not today", () => {
    const at = (hours: number): Liked => ({ facets: ["bIt"], acts: 1, ageMs: hours * HOUR_MS });
    const rest = look(["bRest"], 1.5, 20);
    const of = (hours: number): number => worth([at(hours), rest], "bIt");
    expect(of(72 + 1)).toBeGreaterThan(of(72 + 8));
    expect(of(72 + 8)).toBeLessThan(of(72 - 1));
    expect(of(168)).toBeGreaterThan(of(144));
    expect(of(1)).toBeLessThan(of(0) * 1.01);
  });
});

describe("order by taste", () => {
  it("adds the terms to the scores and keeps the order where they are equal", () => {
    const taste = new Map([["bAcme", 0.1]]);
    const factors = [0, 2, 1, 0];
    const of = (n: number) => ({ facets: ["bAcme", "kRed"], factor: factors[n] ?? 0 });
    expect(orderByTaste([1, 0.9, 0.9, 0.9], taste, of)).toEqual({
      order: [1, 0, 2, 3],
      scores: [1, 1.1, 1, 0.9],
    });
  });
});

describe("what is bought again", () => {
  it("is due when the usual time has gone by, and not when it was just bought or given up", () => {
    const every = 30 * DAY_MS;
    const due = (days: number): number => dueAgain(days * DAY_MS, every);
    expect(due(10)).toBe(0);
    expect(due(30)).toBe(0.5);
    expect(due(24)).toBeCloseTo(0.3);
    expect(due(60)).toBe(0.25);
    expect(due(90)).toBe(0);
    expect(dueAgain(DAY_MS, 0)).toBe(0);
  });
});
