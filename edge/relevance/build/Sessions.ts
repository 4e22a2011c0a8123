/** Sequences of item handles in flat arrays: sessions of views, or baskets, oldest first. */
export interface Sessions {
  /** All handles, session after session, in the order in which they happened. */
  readonly items: Uint32Array;
  /** Where each session begins in `items`; one more entry than sessions. */
  readonly starts: Uint32Array;
  /** What each look counts in pairs with those before it, for each of `items`; 1 without it. */
  readonly strengths?: Uint8Array;
  /** The how manieth look of its shopper at the product each is, of late; without it, counted in the session alone. */
  readonly looks?: Uint8Array;
  /** Weight of each session by its age, 0 to 1. Without it, age is by place: see `recencySpan` of the constants. */
  readonly recency?: Float64Array;
  /** Who stands behind each session, as any number per shopper. Without it, every session is someone else. */
  readonly contributors?: Uint32Array;
}

/** Packs sequences of item handles. */
export function packSessions(sequences: readonly ArrayLike<number>[]): Sessions {
  const starts = new Uint32Array(sequences.length + 1);
  sequences.forEach((sequence, at) => {
    starts[at + 1] = (starts[at] ?? 0) + sequence.length;
  });
  const items = new Uint32Array(starts[sequences.length] ?? 0);
  sequences.forEach((sequence, at) => {
    items.set(sequence, starts[at] ?? 0);
  });
  return { items, starts };
}
