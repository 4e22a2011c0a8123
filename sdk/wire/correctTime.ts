import { LIMITS } from "./limits.ts";

/** Less than this between the clocks is the way the message took, not a wrong clock. */
const LATENCY_MS = 5_000;

/**
 * When an event happened by the receiver's clock: a browser whose clock is wrong is wrong in `sentAt` and `at` alike.
 * All times in milliseconds since the epoch. Null where the result is older than a week or more than five minutes ahead.
 */
export function correctTime(
  at: number,
  clock: { sentAt: number | undefined; now: number },
): number | null {
  const behind = clock.sentAt === undefined ? 0 : clock.now - clock.sentAt;
  const corrected = Math.round(Math.abs(behind) > LATENCY_MS ? at + behind : at);
  const age = clock.now - corrected;
  return age <= LIMITS.pastMs && age >= -LIMITS.futureMs ? corrected : null;
}
