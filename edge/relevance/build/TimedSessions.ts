import type { Sessions } from "./Sessions.ts";

/** Sequences of items oldest first, with when each ended and who stands behind it. */
export interface TimedSessions extends Sessions {
  readonly contributors: Uint32Array;
  /** Ascending. */
  readonly at: Float64Array;
}
