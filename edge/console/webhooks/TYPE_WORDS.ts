import type { WebhookType } from "../../webhooks/WebhookMessage.ts";

/** What messages are about, as staff say it. */
export const TYPE_WORDS: Readonly<Record<WebhookType, string>> = {
  "reminder.due": "A reminder is due",
  "audience.changed": "An audience changed",
  "help.wanted": "Somebody needs help",
};
