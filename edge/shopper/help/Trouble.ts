import type { HelpCode } from "../../../sdk/wire/index.ts";

/** What went wrong for a shopper in the visit that goes on. */
export interface Trouble {
  readonly code: HelpCode;
  /** When it was noticed last. */
  readonly at: number;
  /** How often it happened. */
  readonly times: number;
  /** When the visit began. */
  readonly visit: number;
}
