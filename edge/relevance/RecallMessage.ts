/**
 * On the queue: what it still brought, or brings, of a shopper who took back the yes to it is not to be counted. It stands
 * whichever comes first, the recall or the contributions, and however often either does.
 */
export interface RecallMessage {
  readonly kind: "recall";
  readonly site: string;
  /** The lots under which contributions left. */
  readonly lots: readonly string[];
  /** When the yes was taken back, in milliseconds since the epoch: what had been counted before stays. */
  readonly at: number;
}
