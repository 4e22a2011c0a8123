import type { WebhookType } from "./WebhookMessage.ts";

/** Where messages go. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  /** What it wants to be told of. */
  readonly types: readonly WebhookType[];
  readonly enabled: boolean;
  /** Why it was switched off, where it was not by hand. */
  readonly disabled_reason: string | null;
  readonly created_at: number;
}

/** The same with what signs. */
export interface SecretEndpoint extends WebhookEndpoint {
  readonly secret: string;
  /** The secret before, until it no longer signs. */
  readonly old_secret: string | null;
  readonly old_until: number;
}
