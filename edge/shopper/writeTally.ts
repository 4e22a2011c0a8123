import { HOUR_MS } from "../platform/time.ts";
import { getMeta, setMetas, touchItems } from "./queries.ts";
import { countImpressions } from "./queriesOfImpressions.ts";
import { countHabits } from "./queriesOfShopping.ts";
import type { Tally } from "./Tally.ts";
import type { Trail } from "./trail.ts";
import { type Visit, visitMeta } from "./visit.ts";

/** An empty tally that goes on from what is held. */
export function openTally(sql: SqlStorage, { lastEventAt }: Visit): Tally {
  return {
    ...{ items: new Map(), hours: new Map(), shown: new Map() },
    visits: Number(getMeta(sql, "visits") ?? 0),
    lastEventAt,
  };
}

/** Adds what events came to to what is held. */
export function writeTally(
  sql: SqlStorage,
  tally: Tally,
  { trail, now }: { trail: Trail; now: number },
): void {
  touchItems(sql, tally.items.values());
  countHabits(sql, tally.hours);
  countImpressions(sql, tally.shown.values());
  // What is kept is kept for months: an hour more or less in when a shopper was last here is worth no row.
  const isLater = now - Number(getMeta(sql, "last_visit_at") ?? 0) >= HOUR_MS;
  setMetas(sql, {
    ...(tally.lastEventAt > 0 && { visits: tally.visits }),
    ...(isLater && { last_visit_at: now }),
    ...visitMeta({ trail, lastEventAt: tally.lastEventAt }),
  });
}
