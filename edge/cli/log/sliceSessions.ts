import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";

/** Sequences `from` to `to` (not included). */
export function sliceSessions(sessions: TimedSessions, from: number, to: number): TimedSessions {
  const starts = sessions.starts.subarray(from, to + 1);
  const first = starts[0] ?? 0;
  const end = starts.at(-1) ?? first;
  const { looks, strengths } = sessions;
  return {
    items: sessions.items.subarray(first, end),
    ...(looks && { looks: looks.subarray(first, end) }),
    ...(strengths && { strengths: strengths.subarray(first, end) }),
    starts: starts.map((start) => start - first),
    contributors: sessions.contributors.subarray(from, to),
    at: sessions.at.subarray(from, to),
  };
}
