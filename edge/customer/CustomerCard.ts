import type { Address } from "./address/Address.ts";
import type { Interaction } from "./timeline/Interaction.ts";

/** What one Customer object knows. */
export interface CustomerCard {
  readonly customer: string;
  readonly name: string | null;
  /** Stands for the customer in the log of look-ups, so that an erasure leaves the log's chain whole and empty of people. */
  readonly trail: string;
  readonly addresses: readonly Address[];
  /** Ids of the linked Shopper objects, the one linked last first. */
  readonly shoppers: readonly string[];
  /** Contacts, the latest first. */
  readonly interactions: readonly Interaction[];
}
