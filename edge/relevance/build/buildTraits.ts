import type { Sessions } from "./Sessions.ts";

/** Sessions at the end of the data whose views count as "of late". */
const LATE_SHARE = 0.07;

/**
 * What the re-ranker knows of each item, four bytes in one number (see `ItemTraits`): counts as 16 x log2(1 + views),
 * times as the root of the share of sessions since.
 */
export function buildTraits(sessions: Sessions, itemCount: number): Uint32Array {
  const { items, starts } = sessions;
  const sessionCount = starts.length - 1;
  const views = new Uint32Array(itemCount);
  const late = new Uint32Array(itemCount);
  const last = new Uint32Array(itemCount);
  const first = new Uint32Array(itemCount).fill(sessionCount);
  for (let s = 0; s < sessionCount; s++) {
    const isLate = s >= sessionCount * (1 - LATE_SHARE);
    for (let place = starts[s] as number; place < (starts[s + 1] as number); place++) {
      const item = items[place] as number;
      views[item] = (views[item] as number) + 1;
      if (isLate) late[item] = (late[item] as number) + 1;
      last[item] = s;
      first[item] = Math.min(first[item] as number, s);
    }
  }
  const countByte = (count: number): number => Math.min(255, Math.round(16 * Math.log2(1 + count)));
  const timeByte = (session: number): number =>
    Math.round(255 * Math.sqrt(1 - Math.min(session, sessionCount) / Math.max(1, sessionCount)));
  return Uint32Array.from(views, (count, item) => {
    if (count === 0) return 0;
    const counts = countByte(count) | (countByte(late[item] as number) << 8);
    const times = (timeByte(last[item] as number) << 16) | (timeByte(first[item] as number) << 24);
    return (counts | times) >>> 0;
  });
}
