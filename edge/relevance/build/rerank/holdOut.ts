import type { Sessions } from "../Sessions.ts";

/** A question of which the answer is known: what was seen, newest first, and what came next. */
export interface KnownAnswer {
  readonly session: readonly number[];
  readonly next: number;
}

/** Sessions from one share of the whole to another, 0 to 1, as views of the same memory. */
export function sliceSessions(sessions: Sessions, from: number, to: number): Sessions {
  const { items, starts } = sessions;
  const count = starts.length - 1;
  const first = Math.floor(count * from);
  const end = Math.floor(count * to);
  const offset = starts[first] ?? 0;
  return {
    items: items.subarray(offset, starts[end]),
    starts: starts.slice(first, end + 1).map((start) => start - offset),
    ...(sessions.recency && { recency: sessions.recency.subarray(first, end) }),
    ...(sessions.contributors && { contributors: sessions.contributors.subarray(first, end) }),
  };
}

/** Every prefix of every session with the item that came next. */
export function* knownAnswers({ items, starts }: Sessions): Generator<KnownAnswer> {
  for (let s = 0; s + 1 < starts.length; s++) {
    const session: number[] = [];
    for (let place = starts[s] ?? 0; place < (starts[s + 1] ?? 0); place++) {
      const next = items[place] ?? 0;
      if (session.length > 0) yield { session: session.slice(), next };
      session.unshift(next);
    }
  }
}
