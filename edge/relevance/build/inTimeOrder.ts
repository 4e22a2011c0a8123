import type { TimedSessions } from "./TimedSessions.ts";

/** The same sequences, oldest first; those of one moment keep their order. */
export function inTimeOrder(sessions: TimedSessions): TimedSessions {
  const { items, starts, contributors, at, looks, strengths } = sessions;
  const order = Uint32Array.from(at.keys());
  order.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
  const sorted = {
    items: new Uint32Array(items.length),
    starts: new Uint32Array(starts.length),
    contributors: new Uint32Array(at.length),
    at: new Float64Array(at.length),
    ...(looks && { looks: new Uint8Array(items.length) }),
    ...(strengths && { strengths: new Uint8Array(items.length) }),
  };
  let end = 0;
  order.forEach((from, to) => {
    const own = items.subarray(starts[from], starts[from + 1]);
    sorted.items.set(own, end);
    if (looks) sorted.looks?.set(looks.subarray(starts[from], starts[from + 1]), end);
    if (strengths) sorted.strengths?.set(strengths.subarray(starts[from], starts[from + 1]), end);
    end += own.length;
    sorted.starts[to + 1] = end;
    sorted.contributors[to] = contributors[from] ?? 0;
    sorted.at[to] = at[from] ?? 0;
  });
  return sorted;
}
