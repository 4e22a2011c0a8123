import { dueAgain } from "../../sdk/rank/index.ts";
import type { Candidate } from "./Candidate.ts";
import type { Scene } from "./Scene.ts";

/** What the shopper buys at intervals and is due, the most due first. Slots that leave out what was bought show none of it. */
export function boughtAgain({ again, now }: Scene): Candidate[] {
  const due: Candidate[] = [];
  for (const [item, { at, everyMs }] of again) {
    const score = dueAgain(now - at, everyMs);
    if (score <= 0) continue;
    const terms = [{ relation: "again", source: item, value: score }];
    const reason = { code: "interest", cause: "again", because: item } as const;
    due.push({ item, score, terms, reason, isPersonal: true });
  }
  return due.sort((a, b) => b.score - a.score || a.item - b.item);
}
