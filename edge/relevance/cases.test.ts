import { expect, it } from "vitest";
import file from "../../sdk/rank/cases.json" with { type: "json" };
import { runCases } from "../../sdk/rank/cases.ts";
import {
  digestGenerated,
  digestRelated,
  digestReranked,
  digestTaste,
} from "../../sdk/rank/generatedCases.ts";

it("ranks in workerd as everywhere: shared cases", () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
  expect(runCases(file)).toEqual([]);
});

it("ranks in workerd as everywhere: 10,000 generated cases", () => {
  expect(digestGenerated(file.generated.count)).toBe(file.generated.digest);
  expect(digestReranked(file.generated.reranked_count)).toBe(file.generated.reranked_digest);
  expect(digestRelated(file.generated.related_count)).toBe(file.generated.related_digest);
  expect(digestTaste(file.generated.taste_count)).toBe(file.generated.taste_digest);
}, 60_000);
