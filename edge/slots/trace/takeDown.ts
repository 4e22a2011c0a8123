import type { Candidate } from "../Candidate.ts";
import type { StrategyName } from "../strategyNames.ts";
import type { SlotTracer } from "./SlotTracer.ts";

export interface ScoredCandidate {
  readonly candidate: Candidate;
  /** With the shop's boosts and buries, and less where it was seen several times today. */
  readonly score: number;
}

/** Keeps where every candidate stood before and after the shop's boosts and buries; `best` is in the order after. */
export function takeDown(
  best: readonly ScoredCandidate[],
  { trace, name }: { trace: SlotTracer; name: StrategyName },
): void {
  const byScore = best.map(({ candidate }) => candidate).toSorted((a, b) => b.score - a.score);
  const from = new Map(byScore.map(({ item }, at) => [item, at + 1]));
  for (const [at, { candidate, score }] of best.entries()) {
    if (trace.ranks.has(candidate.item)) continue;
    trace.ranks.set(candidate.item, {
      candidate,
      strategy: name,
      from: from.get(candidate.item) ?? at + 1,
      to: at + 1,
      of: best.length,
      factor: candidate.score > 0 ? score / candidate.score : 1,
    });
  }
}
