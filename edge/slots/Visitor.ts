/** What a request says of whoever asks, beyond page and token. Asked for only where a slot's audience is about it; never kept. */
export interface Visitor {
  /** BCP 47. */
  readonly language: string;
  /** ISO 3166-1, and 3166-2 where it is known: `["US", "US-CA"]`. */
  places(): readonly string[];
  device(): Device;
}

export type Device = "phone" | "tablet" | "desktop";
