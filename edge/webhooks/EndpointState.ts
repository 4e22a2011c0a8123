import type { WebhookEndpoint } from "./WebhookEndpoint.ts";

/** An endpoint without its secrets, with how it does. */
export interface EndpointState extends WebhookEndpoint {
  /** Until when the secret before this one signs too; null where it no longer does. */
  readonly old_until: number | null;
  readonly health: {
    readonly waiting: number;
    /** Of these, how many have failed at least once. */
    readonly retrying: number;
    readonly dead: number;
    /** Taken by the receiver in the last 24 hours. */
    readonly sent_last_day: number;
    readonly last_sent_at: number | null;
    /** What the latest failed try of one that waits or is dead came to. */
    readonly last_failure: string | null;
  };
}
