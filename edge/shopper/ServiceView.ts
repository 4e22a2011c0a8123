import type { CandourEvent } from "../../sdk/wire/index.ts";

/** What customer service may see of a shopper; decided inside the Shopper object. */
export interface ServiceView {
  /** Whether the shopper lets service see what they did here. */
  readonly assistance: boolean;
  /** When that was last chosen. */
  readonly chosen_at: number | null;
  /** What was kept for service, the latest first; empty unless `assistance`. */
  readonly events: readonly CandourEvent[];
  readonly customer: string | null;
}
