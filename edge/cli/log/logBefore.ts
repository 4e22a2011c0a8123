import type { Log } from "./Log.ts";

/** What a log says of demand up to a moment: what came later must not decide what is shown before. */
export function logBefore(log: Log, now: number): Log {
  const { shoppers, at, items, kinds, shopperCount } = log.acts;
  const isBefore = (_: number, place: number): boolean => (at[place] ?? 0) < now;
  const acts = {
    shoppers: shoppers.filter(isBefore),
    items: items.filter(isBefore),
    kinds: kinds.filter(isBefore),
    at: at.filter((moment) => moment < now),
    shopperCount,
  };
  return { ...log, acts, now };
}
