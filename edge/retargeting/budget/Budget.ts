import type { AttentionCaps } from "../../platform/RetargetingSettings.ts";

/** What asks for the shopper's attention; all of it is one budget. */
export type AttentionKind = "ad" | "reminder" | "message";

/** One thing that wants to be shown. */
export interface AttentionAsk {
  /** What it is part of: an advertisement, a decision, a message. The same one and item is asked for once. */
  readonly show: string;
  readonly kind: AttentionKind;
  readonly item: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What the site allows; the shopper may have lowered it. */
export interface Budget {
  readonly caps: AttentionCaps;
  readonly stop_after_ignored: number;
}
