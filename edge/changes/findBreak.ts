import type { ChangeEntry } from "./Change.ts";
import { sealOf } from "./sealOf.ts";

/** The number of the first entry that is not what was written or does not follow the one before; null: the chain is whole. */
export function findBreak(
  site: string,
  entries: readonly ChangeEntry[],
  before: Pick<ChangeEntry, "seq" | "hash">,
): number | null {
  let last = before;
  for (const entry of entries) {
    const follows = entry.seq === last.seq + 1 && entry.prev === last.hash;
    if (!follows || sealOf(site, entry) !== entry.hash) return entry.seq;
    last = entry;
  }
  return null;
}
