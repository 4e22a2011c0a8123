import { LATE_SHARE, packTraits } from "./packTraits.ts";
import type { Sessions } from "./Sessions.ts";

/** The traits of all items (see `ItemTraits`) by sessions, oldest first. */
export function buildTraits(sessions: Sessions, itemCount: number): Uint32Array {
  const { items, starts } = sessions;
  const sessionCount = starts.length - 1;
  const counts = new Uint32Array(itemCount);
  const late = new Uint32Array(itemCount);
  const last = new Uint32Array(itemCount);
  const first = new Uint32Array(itemCount).fill(sessionCount);
  for (let s = 0; s < sessionCount; s++) {
    const isLate = s >= sessionCount * (1 - LATE_SHARE);
    for (let place = starts[s] as number; place < (starts[s + 1] as number); place++) {
      const item = items[place] as number;
      counts[item] = (counts[item] as number) + 1;
      if (isLate) late[item] = (late[item] as number) + 1;
      last[item] = s;
      first[item] = Math.min(first[item] as number, s);
    }
  }
  const shareOf = (session: number): number => session / Math.max(1, sessionCount);
  return Uint32Array.from(counts, (count, item) =>
    packTraits({
      count,
      late: late[item] as number,
      last: shareOf(last[item] as number),
      first: shareOf(first[item] as number),
    }),
  );
}
