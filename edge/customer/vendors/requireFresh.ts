import { Problem } from "../../platform/problem.ts";

/** How far a message's time may be from ours: what is older may be a replay. */
const TOLERANCE_MS = 300_000;

/** Refuses a message whose signed time is too far from ours. */
export function requireFresh(
  atMs: number,
  { nowMs, header }: { nowMs: number; header: string },
): void {
  if (Math.abs(nowMs - atMs) <= TOLERANCE_MS) return;
  throw new Problem(401, `The message is not genuine: ${header} must be within 5 minutes of now.`, {
    errors: [{ path: header, message: "must be within 5 minutes of now" }],
  });
}
