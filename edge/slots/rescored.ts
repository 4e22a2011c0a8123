import type { Candidate } from "./Candidate.ts";

/** The same candidate with another score; its reason is still worked out only where it is asked for. */
export function rescored(one: Candidate, score: number): Candidate {
  return {
    item: one.item,
    score,
    get terms() {
      return one.terms;
    },
    get reason() {
      return one.reason;
    },
    get isPersonal() {
      return one.isPersonal;
    },
  };
}
