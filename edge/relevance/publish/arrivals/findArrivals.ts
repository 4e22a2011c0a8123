import { selectAdded } from "../../../catalogue/addedQueries.ts";
import type { Manifest } from "../../snapshot/Manifest.ts";
import { eachBucket } from "../eachBucket.ts";
import type { Stretch } from "./Stretch.ts";

/** Ids looked at, and held, at a time; read in pages. */
const LOOKED_AT_ONCE = 50_000;
const PAGE_ROWS = 10_000;
/** Products brought into a snapshot at a time: all of them are held. */
const ARRIVALS_AT_ONCE = 4_096;

/** Products of a stretch that the snapshot lacks, the newest first, and what is left of the stretch: null for nothing. */
export async function findArrivals(
  { DB, SNAPSHOTS }: Pick<Env, "DB" | "SNAPSHOTS">,
  { site, before, stretch }: { site: string; before: Manifest; stretch: Stretch },
): Promise<{ ids: readonly string[]; left: Stretch | null }> {
  let left: Stretch | null = stretch;
  const looked = new Map<string, Stretch["before"]>();
  while (left && looked.size < LOOKED_AT_ONCE) {
    const page = await selectAdded(DB, { site, ...left, limit: PAGE_ROWS });
    for (const one of page) looked.set(one.item_id, one);
    const last = page.at(-1);
    left = last && page.length === PAGE_ROWS ? { ...stretch, before: last } : null;
  }
  const missing = new Set<string>();
  const { directory } = before;
  await eachBucket(SNAPSHOTS, { directory, ids: looked.keys() }, (_, entries, ids) => {
    // Where a bucket can't be read nothing is new: readers pass this snapshot over.
    const known = entries && new Set(entries.map(([id]) => id));
    for (const id of ids) if (known?.has(id) === false) missing.add(id);
  });
  const ids = [...looked.keys()].filter((id) => missing.has(id));
  const taken = ids.slice(0, ARRIVALS_AT_ONCE);
  const last = looked.get(taken.at(-1) ?? "");
  // What had no room is looked at again.
  if (last && taken.length < ids.length) left = { ...stretch, before: last };
  return { ids: taken, left };
}
