/** What one shopper asked for. `contributor` is a keyed hash of shopper and word: two of them can't be joined to one shopper. */
export interface DemandMark {
  readonly what: "search" | "wish";
  /** What was searched for, or the item that is waited for. */
  readonly word: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly contributor: string;
  /** Of the message that brings it. */
  readonly lot?: string;
}

/** On the queue: what shoppers asked for. Applied twice it counts once. */
export interface DemandMessage {
  readonly kind: "demand";
  readonly site: string;
  /** What a withdrawal names to call it back: random, another one for each shopper and day. */
  readonly lot?: string;
  readonly marks: readonly DemandMark[];
}
