import { expect, it } from "vitest";
import file from "./cases.json" with { type: "json" };
import { runCases } from "./cases.ts";
import { digestGenerated, digestRelated, digestReranked, digestTaste } from "./generatedCases.ts";

it("answers every shared case as expected", () => {
  expect(file.cases.length).toBeGreaterThan(15);
  expect(runCases(file)).toEqual([]);
});

it("says which case differs and how", () => {
  const [first] = file.cases;
  if (!first) throw new Error("no cases");
  const [difference] = runCases({ version: 1, cases: [{ ...first, expected: [] }] });
  expect(difference).toContain(first.name);
  expect(difference).toContain("teapot");
});

it("answers 10,000 generated cases with the digest of every other runtime", () => {
  expect(digestGenerated(file.generated.count)).toBe(file.generated.digest);
  expect(digestReranked(file.generated.reranked_count)).toBe(file.generated.reranked_digest);
  expect(digestRelated(file.generated.related_count)).toBe(file.generated.related_digest);
  expect(digestTaste(file.generated.taste_count)).toBe(file.generated.taste_digest);
}, 60_000);
