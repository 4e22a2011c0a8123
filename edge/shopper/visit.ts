import { deleteMeta, getMeta, setMetas } from "./queries.ts";
import { NO_TRAIL, type Trail } from "./trail.ts";

const VISIT = "trail";

/** How far the visit has come: kept as one row, which most events write anew. */
export interface Visit {
  readonly trail: Trail;
  /** When the latest event was, milliseconds since the epoch; 0 where there was none. */
  readonly lastEventAt: number;
}

type Kept = Trail & { readonly last?: number };

export function readVisit(sql: SqlStorage): Visit {
  const held = getMeta(sql, VISIT);
  if (held === null) return { trail: NO_TRAIL, lastEventAt: 0 };
  const { last, ...trail }: Kept = JSON.parse(held);
  return { trail, lastEventAt: last ?? trail.at };
}

/** The visit as a row of meta; none where nothing was done yet. */
export function visitMeta({ trail, lastEventAt }: Visit): Readonly<Record<string, string>> {
  if (lastEventAt === 0) return {};
  // After a view, which is the most common event, both are the same.
  const kept: Kept = lastEventAt === trail.at ? trail : { ...trail, last: lastEventAt };
  return { [VISIT]: JSON.stringify(kept) };
}

/** What was viewed is forgotten; that somebody was there goes with the visits that are counted. */
export function forgetTrail(sql: SqlStorage): void {
  setMetas(sql, visitMeta({ ...readVisit(sql), trail: NO_TRAIL }));
}

export function forgetVisit(sql: SqlStorage): void {
  deleteMeta(sql, VISIT);
}
