/** Live changes wait this long for more before lists are rebuilt. */
const WAKE_MS = 5_000;
/** Building takes at most a quarter of the time, but what is new waits no longer than half a minute. */
const REST_FACTOR = 3;
export const REST_MAX_MS = 30_000;

/** How long what took so long to build is left alone, in milliseconds. */
export const restOf = (ms: number): number =>
  Math.min(REST_MAX_MS, Math.max(WAKE_MS, ms * REST_FACTOR));
