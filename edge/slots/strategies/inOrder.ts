import type { Candidate, ReasonDraft } from "../Candidate.ts";

/** What a snapshot lists for everyone, in its order, all for one reason. */
export function inOrder(items: readonly number[], reason: ReasonDraft): Candidate[] {
  return items.map((item, place) => ({ item, score: 1 / (1 + place), reason, isPersonal: false }));
}
