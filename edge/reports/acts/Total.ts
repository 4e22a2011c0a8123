import type { Metric } from "../metrics.ts";

/** What one shopper adds to one metric of a slot and variant on one day. */
export interface Total {
  readonly slot: string;
  readonly variant: string;
  readonly metric: Metric;
  readonly day: number;
  readonly value: number;
}
