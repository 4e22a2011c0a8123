import type { Decision, DecisionPage } from "../../sdk/wire/index.ts";
import type { Exposure } from "./measure.ts";

/** What one request for slots showed. */
export interface ShownNote {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly page: DecisionPage;
  /** For the panel; empty without a yes to personalisation. */
  readonly decisions: readonly Decision[];
  /** For the reports; empty without a yes to measurement. */
  readonly exposures: readonly Exposure[];
}
