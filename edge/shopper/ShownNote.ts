import type { Exposure } from "./measure.ts";
import type { ToldReminder } from "./toldIn.ts";

/** A decision that was shown. */
export interface ShownDecision {
  readonly decision: string;
  /** All that is kept of it, as JSON: it goes to the object and into its table as it is. */
  readonly body: string;
  readonly told: readonly ToldReminder[];
}

/** What one request for slots showed. */
export interface ShownNote {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** For the panel; empty without a yes to personalisation. */
  readonly decisions: readonly ShownDecision[];
  /** For the reports; empty without a yes to measurement. */
  readonly exposures: readonly Exposure[];
}
