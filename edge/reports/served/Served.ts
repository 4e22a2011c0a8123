/** What a slot answered in a while: how often, how often with nothing, and how often it took its time. Requests, not people. */
export interface Served {
  readonly slot: string;
  answers: number;
  /** Without an item, held out not counted. */
  empty: number;
  /** Later than `SLOW_MS`. */
  slow: number;
}

/** A page that waits longer than this for its slots shows its own content first. */
export const SLOW_MS = 300;
