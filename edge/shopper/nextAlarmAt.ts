import { isDrained } from "./isDrained.ts";
import { OUTBOX_BACKOFF_MAX_MS, OUTBOX_DELAY_MS } from "./limits.ts";
import { nextDueAt } from "./nextDueAt.ts";
import { getMeta } from "./queries.ts";

/** When the object is to wake: for the outbox (with full jitter while the queue is down), or for what is due next. */
export function nextAlarmAt(sql: SqlStorage, now: number): number {
  if (isDrained(sql)) return nextDueAt(sql, now);
  const tries = Number(getMeta(sql, "outbox_tries") ?? 0);
  if (tries === 0) return now + OUTBOX_DELAY_MS;
  const backoffMs = Math.min(OUTBOX_BACKOFF_MAX_MS, OUTBOX_DELAY_MS * 2 ** tries);
  return now + Math.ceil(OUTBOX_DELAY_MS + Math.random() * backoffMs);
}
