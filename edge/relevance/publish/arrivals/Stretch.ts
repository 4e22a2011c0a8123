import type { Added } from "../../../catalogue/addedQueries.ts";
import { HOUR_MS } from "../../../platform/time.ts";

/**
 * A stretch of the catalogue, in the order in which products came, that is gone through from its newest product on for those that
 * the snapshot lacks.
 */
export interface Stretch {
  /** The last product that was looked at: the next one is older. */
  readonly before: Added;
  /** Milliseconds since the epoch: what was added before this was looked at already. */
  readonly since: number;
}

/** What a publisher has still to look through. */
export interface Arrivals {
  /** The newest last: it is gone through first, so that a long look at what is old holds up nothing that is new. */
  readonly stretches: readonly Stretch[];
  /** When the newest stretch began, milliseconds since the epoch. */
  readonly seen_at: number;
}

export const NO_ARRIVALS: Arrivals = { stretches: [], seen_at: 0 };

/** Before the newest product. */
export const NEWEST: Added = { added_at: Number.MAX_SAFE_INTEGER, item_id: "" };
/** An import bears the time when it began: what it adds may have come later by as much. */
const IMPORT_MAX_MS = HOUR_MS;
/** More of them are gone through as one, some of it twice. */
const STRETCHES_MAX = 8;

/** What is to be looked through once the catalogue has changed. */
export function withNewest({ stretches, seen_at }: Arrivals, now: number): Arrivals {
  const last = stretches.at(-1);
  if (last?.before.added_at === NEWEST.added_at) return { stretches, seen_at: now };
  const newest = { before: NEWEST, since: Math.max(0, seen_at - IMPORT_MAX_MS) };
  const [oldest, next, ...others] = stretches;
  if (!oldest || !next || stretches.length < STRETCHES_MAX) {
    return { stretches: [...stretches, newest], seen_at: now };
  }
  const joined = { before: next.before, since: Math.min(oldest.since, next.since) };
  return { stretches: [joined, ...others, newest], seen_at: now };
}

/** With the newest stretch as far as it was gone through; null: to its end. */
export function withoutSeen({ stretches, seen_at }: Arrivals, left: Stretch | null): Arrivals {
  const others = stretches.slice(0, -1);
  return { stretches: left ? [...others, left] : others, seen_at };
}
