import type { Sessions } from "./Sessions.ts";
import type { TimedSessions } from "./TimedSessions.ts";

const DAY_MS = 86_400_000;

/** The sequences with weights by age as the builder takes them; without a half-life it goes by their place instead. */
export function faded(sessions: TimedSessions, halfLifeDays: number | null): Sessions {
  const { at, ...rest } = sessions;
  if (halfLifeDays === null) return rest;
  const end = at.at(-1) ?? 0;
  const recency = at.map((moment) => 2 ** ((moment - end) / DAY_MS / halfLifeDays));
  return { ...rest, recency };
}
