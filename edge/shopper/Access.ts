import type { ContactChannel } from "../../sdk/wire/index.ts";

/** One look of customer service, as the shopper reads it. */
export interface Access {
  readonly at: number;
  readonly role: string;
  /** In the words of whoever looked. */
  readonly reason: string;
}

/** The customer that a shopper is linked to. */
export interface CustomerLink {
  readonly customer: string;
  readonly linked_at: number;
  /** Channels for which the shop says it holds an address that this person confirmed. */
  readonly channels?: readonly ContactChannel[];
}
