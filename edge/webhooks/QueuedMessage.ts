import type { WebhookType } from "./WebhookMessage.ts";

/** `dead`: every try came to nothing; it waits for a person. */
export const MESSAGE_STATES = ["waiting", "sent", "dead"] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message on its way to one endpoint. */
export interface QueuedMessage {
  readonly seq: number;
  readonly id: string;
  readonly endpoint: string;
  readonly type: WebhookType;
  readonly at: number;
  readonly state: MessageState;
  readonly tries: number;
  readonly tried_at: number | null;
  /** When it is tried next; null where it isn't. */
  readonly next_at: number | null;
  /** What the last try came to: a status, or what was wrong. */
  readonly last: string | null;
}
