import type { ContactChannel, ContactKind, ReminderKind } from "../../sdk/wire/index.ts";

export type MessageKind = ReminderKind | ContactKind;

/** `sending`: taken out of the shopper's attention and on its way to the postbox, which takes it once. */
export type MessageState = "waiting" | "sending" | "sent" | "dropped";

/** A message outside the shop's pages, as the Shopper object keeps it. */
export interface Message {
  /** The reminder's own id, or what stands for the cart or the look it is about: each is told of once. */
  readonly id: string;
  readonly kind: MessageKind;
  readonly item_id: string;
  readonly channel: ContactChannel;
  /** When it was planned first. */
  readonly at: number;
  readonly send_at: number;
  readonly state: MessageState;
  /** Why it was dropped or put off. */
  readonly why: string | null;
  /** The hour of the day, in the shop's time zone, at which the item was looked at after it. */
  readonly responded_hour: number | null;
}
