import type { Wait } from "./AdapterContext.ts";

/** After so long without a sign of the other side nobody waits for its word any more. */
const PATIENCE_MS = 5_000;
const FIRST_LOOK_MS = 100;
const SLOWEST_LOOK_MS = 5_000;
/** The last look is about two minutes after the first. */
const LOOKS = 40;

export function whenThere(
  { isThere, found, missed }: Wait,
  later: (job: () => void, delayMs: number) => void,
): void {
  let waitedMs = 0;
  let hasMissed = false;
  const look = (delayMs: number, left: number): void => {
    if (isThere()) {
      found();
      return;
    }
    if (waitedMs >= PATIENCE_MS && !hasMissed) {
      hasMissed = true;
      missed();
    }
    if (left === 0) return;
    later(() => {
      waitedMs += delayMs;
      look(Math.min(delayMs * 1.3, SLOWEST_LOOK_MS), left - 1);
    }, delayMs);
  };
  look(FIRST_LOOK_MS, LOOKS);
}
