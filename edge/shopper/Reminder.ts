import type { ReminderChannel, ReminderKind } from "../../sdk/wire/index.ts";

/** What a shopper asked to be told of, and the product as it was then. */
export interface Reminder {
  readonly id: string;
  readonly item_id: string;
  readonly kind: ReminderKind;
  readonly at: number;
  /** The price when it was set. */
  readonly price: number;
  /** The lowest price of the thirty days before it was set: a fall from a price put up first is none. */
  readonly low: number;
  /** Where it is told besides the shop's own pages; `site`: nowhere. */
  readonly channel: ReminderChannel;
  /** When a decision first told that it came true; null until then. */
  readonly met_at: number | null;
  /** How often that was seen on a page. */
  readonly seen: number;
}
