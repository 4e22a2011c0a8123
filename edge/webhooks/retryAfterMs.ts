import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../platform/time.ts";

/** Waits between tries, as Standard Webhooks advises: ten tries over 75 hours and a half. */
const WAITS_MS: readonly number[] = [
  ...[5 * SECOND_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 5 * HOUR_MS],
  ...[10 * HOUR_MS, 14 * HOUR_MS, 20 * HOUR_MS, 24 * HOUR_MS],
];
/** So that what failed together is not tried together. */
const JITTER = 0.2;

/** How long to wait after a number of tries; null where there were enough. `random` is within 0 and 1. */
export function retryAfterMs(tries: number, random: number): number | null {
  const waitMs = WAITS_MS[tries - 1];
  return waitMs === undefined ? null : Math.round(waitMs * (1 + JITTER * random));
}
