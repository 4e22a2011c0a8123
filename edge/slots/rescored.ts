import type { Candidate } from "./Candidate.ts";
import { LazyCandidate } from "./LazyCandidate.ts";

/** The same candidate with another score; its reason is still worked out only where it is asked for. */
export function rescored(one: Candidate, score: number): Candidate {
  return new LazyCandidate(
    { item: one.item, score, n: 0 },
    { termsOf: () => one.terms, reasonOf: () => one.reason, isPersonal: () => one.isPersonal },
  );
}
