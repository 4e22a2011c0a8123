import type { ReminderChannel } from "./contact.ts";

export const REMINDER_KINDS = ["back_in_stock", "price_drop"] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** `POST /v1/me/reminders`. */
export interface ReminderRequest {
  item_id: string;
  kind: ReminderKind;
  /** Without it the channel that the shopper allows, else `site`. Another needs an address that the shop holds and the shopper confirmed. */
  channel?: ReminderChannel;
}

export interface MeReminder {
  id: string;
  item_id: string;
  kind: string;
  at: number;
  /** Where it is told besides the shop's own pages. */
  channel?: ReminderChannel;
  title?: string | null;
  url?: string | null;
  image?: string | null;
  /** The price when it was set. */
  price?: number;
  /** When a decision first told that it came true; null until then. */
  met_at?: number | null;
}
