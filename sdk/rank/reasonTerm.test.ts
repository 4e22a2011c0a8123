import { expect, it } from "vitest";
import { reasonTerm } from "./index.ts";
import type { Term } from "./Ranked.ts";

const of = (...terms: Term[]) => reasonTerm({ terms });
const hop = { relation: "viewed_together", source: 1, value: 3, support: 0 };
const real = { relation: "viewed_together", source: 2, value: 2, support: 6 };

it("is the strongest term that people stand behind, however strong a second hop is", () => {
  const weaker = { ...real, value: 1, support: 9 };
  expect(of(hop, weaker, real)).toEqual({ term: real, isIndirect: false });
});

it("takes what is not of people's acts for what it is", () => {
  const alike = { relation: "similar", source: 3, value: 0.1 };
  expect(of(hop, alike)).toEqual({ term: alike, isIndirect: false });
});

it("says so where there are second hops alone, and nothing where there is nothing", () => {
  expect(of({ ...hop, value: 1 }, hop)).toEqual({ term: hop, isIndirect: true });
  expect(of({ ...real, value: 0 })).toBeUndefined();
  expect(of()).toBeUndefined();
});
