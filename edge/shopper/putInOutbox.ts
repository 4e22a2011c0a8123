import { randomId } from "../platform/ids.ts";
import type { ContributedAct } from "./contributedAct.ts";
import { insertOutbox } from "./queriesOfLeaving.ts";
import { followTrail, type Trail } from "./trail.ts";

/** What waits to go to the statistics: acts, and what was viewed before them. Who did them is not written down. */
export interface OutboxBody {
  readonly trail: Trail;
  readonly acts: readonly ContributedAct[];
}

/**
 * Puts acts into the outbox, as one row; what they come to is worked out when they leave (contributionsOf.ts). Gives the
 * visit's trail after them, for the caller to keep.
 * @param trail Before them.
 */
export function putInOutbox(sql: SqlStorage, acts: readonly ContributedAct[], trail: Trail): Trail {
  let later = trail;
  const news = acts.filter((act) => {
    if (act[0] !== "view") return true;
    const step = followTrail(later, act[2] ?? "", act[1]);
    later = step.trail;
    return !step.isRepeat;
  });
  if (news.length === 0) return later;
  const body: OutboxBody = { trail, acts: news };
  insertOutbox(sql, randomId(), JSON.stringify(body));
  return later;
}
