/** What one shopper asked for. `contributor` is a keyed hash of shopper and word: two of them can't be joined to one shopper. */
export interface DemandMark {
  readonly what: "search" | "wish";
  /** What was searched for, or the item that is waited for. */
  readonly word: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly contributor: string;
}

/** On the queue: what shoppers asked for. Applied twice it counts once. */
export interface DemandMessage {
  readonly kind: "demand";
  readonly site: string;
  readonly marks: readonly DemandMark[];
}
