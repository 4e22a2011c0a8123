import { cpuOf } from "./cpuOf.ts";

/** A runtime that uses less than this in a second rests. */
const RESTING_US = 50_000;
const LOOK_MS = 1_000;
const SETTLE_MAX_MS = 20_000;
/** Looks in a row at which it rested: a queue passes on what it holds after a second or two. */
const CALM_LOOKS = 2;

/** Waits that long and then until the runtime rests: what it still does is not to be counted with what comes next. */
export async function settle(
  pids: readonly number[],
  leastMs: number,
  maxMs = SETTLE_MAX_MS,
): Promise<void> {
  const until = performance.now() + leastMs + maxMs;
  let calm = 0;
  await new Promise((resolve) => setTimeout(resolve, leastMs));
  for (let before = cpuOf(pids); performance.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const now = cpuOf(pids);
    calm = now - before < RESTING_US ? calm + 1 : 0;
    if (calm >= CALM_LOOKS) return;
    before = now;
  }
}
