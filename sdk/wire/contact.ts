/** Ways to be told outside the shop's pages. The shop sends; we only tell it when and what. */
export const CONTACT_CHANNELS = ["email", "sms"] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Where a reminder is told: on the shop's own pages alone, or by a message as well. */
export const REMINDER_CHANNELS = ["site", ...CONTACT_CHANNELS] as const;
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number];

/** Messages that nobody asked for item by item: none is sent unless the shopper switches its kind on. */
export const CONTACT_KINDS = ["left_in_cart", "browse"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Hours of the day, 0 to 23, in the shopper's time zone: quiet from the first until before the second. */
export interface QuietHours {
  from: number;
  to: number;
}

/** What the shopper lets the shop send, and when. */
export interface ContactChoices {
  /** Which channels may be used. */
  channels: ContactChannel[];
  /** Which messages may come unasked. */
  kinds: ContactKind[];
  /** Null: no hour is quiet. */
  quiet: QuietHours | null;
  /** The hour at which messages should come; null where the shop may go by what it learnt. */
  hour: number | null;
  /** IANA. */
  time_zone: string;
}

export type ContactPatch = Partial<ContactChoices>;

/** One message, as the shopper reads it. */
export interface MeMessage {
  id: string;
  kind: string;
  item_id: string;
  title: string | null;
  channel: ContactChannel;
  /** When it is due, or was sent. */
  send_at: number;
  state: "waiting" | "sent" | "dropped";
  /** Why it was dropped or put off. */
  why: string | null;
}

/** Messages outside the shop's pages, in `GET /v1/me`. */
export interface MeContact extends ContactChoices {
  /** Channels for which the shop holds an address that the shopper has confirmed. */
  available: ContactChannel[];
  /** The hour at which the shopper mostly looks here; null where too little is known. */
  learned_hour: number | null;
  messages: MeMessage[];
}
