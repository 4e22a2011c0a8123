import { DAY_MS, HOUR_MS } from "../platform/time.ts";
import { deleteActsBefore } from "../reports/acts/actQueries.ts";
import { dropReferencesBefore } from "../retargeting/acts/actQueries.ts";
import { dropAttentionBefore } from "../retargeting/budget/attentionQueries.ts";
import { forgetTrouble } from "./help/forgetTrouble.ts";
import { HELP_META } from "./help/helpMeta.ts";
import { dropEventsBefore, getMeta, oldestEventAt, setMeta } from "./queries.ts";
import { dropImpressionsBefore } from "./queriesOfImpressions.ts";
import { markAging } from "./scrub.ts";
import type { Terms } from "./Terms.ts";

/** The longest window, and as late as an event may come, and a little. */
const ACTS_LIFE_MS = 45 * DAY_MS;

/** As long as a product may be advertised at all after it was looked at, by the settings' default. */
const ATTENTION_LIFE_MS = 45 * DAY_MS;

type Lives = Pick<Terms, "eventLifeMs" | "profileLifeMs">;

/** Remembers how long the site keeps things, for the alarm, which no request tells it. */
export function rememberLives(sql: SqlStorage, { eventLifeMs, profileLifeMs }: Lives): void {
  const lives = JSON.stringify({ eventLifeMs, profileLifeMs });
  if (getMeta(sql, "lives") !== lives) setMeta(sql, "lives", lives);
}

/** Removes what is past its time. Gives true where that is everything. */
export function prune(sql: SqlStorage, now: number): boolean {
  const { eventLifeMs, profileLifeMs } = livesOf(sql);
  if (now >= Number(getMeta(sql, "last_visit_at") ?? 0) + profileLifeMs) return true;
  const oldest = oldestEventAt(sql);
  if (oldest !== null && oldest < now - eventLifeMs) {
    markAging(sql, now);
    dropEventsBefore(sql, now - eventLifeMs);
  }
  if (Number(getMeta(sql, HELP_META.toldAt) ?? now) < now - DAY_MS) forgetTrouble(sql);
  deleteActsBefore(sql, now - ACTS_LIFE_MS);
  dropAttentionBefore(sql, now - ATTENTION_LIFE_MS);
  dropReferencesBefore(sql, now);
  dropImpressionsBefore(sql, Math.floor((now - DAY_MS) / HOUR_MS));
  return false;
}

/** When something is next past its time; at most once a day, so that a resting shopper costs next to nothing. */
export function nextPruneAt(sql: SqlStorage, now: number): number {
  const { eventLifeMs, profileLifeMs } = livesOf(sql);
  const profileEnd = Number(getMeta(sql, "last_visit_at") ?? now) + profileLifeMs;
  const oldest = oldestEventAt(sql);
  const eventEnd = oldest === null ? profileEnd : oldest + eventLifeMs;
  return Math.max(Math.min(profileEnd, eventEnd), now + DAY_MS);
}

function livesOf(sql: SqlStorage): Lives {
  return JSON.parse(getMeta(sql, "lives") ?? `{"eventLifeMs":0,"profileLifeMs":${DAY_MS}}`);
}
