/** What we tell other systems of. A new kind is added here and in docs/webhooks.md. */
export const WEBHOOK_TYPES = ["reminder.due", "audience.changed", "help.wanted"] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** Something to tell, before it is known to whom. */
export interface WebhookMessage {
  /** The same thing told twice has the same id, and is sent once. */
  readonly id: string;
  readonly type: WebhookType;
  /** Whom it is about: what is not sent yet goes when they withdraw. Never sent. */
  readonly subject: string;
  readonly at: number;
  readonly data: object;
}
