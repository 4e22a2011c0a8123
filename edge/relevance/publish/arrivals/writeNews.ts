import type { Manifest } from "../../snapshot/Manifest.ts";
import type { Part } from "../../snapshot/Part.ts";
import type { Popular } from "../../snapshot/Popular.ts";
import { readJsonPart, writePart } from "../../snapshot/parts.ts";
import { gatherStats } from "../gatherStats.ts";
import { NEW_IN_MAX, newSince, toTry } from "../newIn.ts";
import { selectOpened, selectStretch } from "./arrivalQueries.ts";
import { eachBucket } from "./eachBucket.ts";
import { NEWEST } from "./Stretch.ts";

/** What everybody is shown of a snapshot, with what is new in the catalogue now and which of it slots try; the rest as it was. */
export async function writeNews(
  env: Env,
  of: { site: string; before: Manifest; shards: number; now: number },
): Promise<Part> {
  const { site, before, shards, now } = of;
  const popular = await readJsonPart<Popular>(env.SNAPSHOTS, before.popular);
  if (!popular) return before.popular;
  const since = newSince(now, (await selectOpened(env.DB, site)) ?? now) + 1;
  const stretch = { before: NEWEST, since };
  const newest = await selectStretch(env.DB, { site, stretch, limit: NEW_IN_MAX });
  const handles = new Map<string, number>();
  const ids = newest.map(({ item_id }) => item_id);
  await eachBucket(env.SNAPSHOTS, { directory: before.directory, ids }, (_, entries, wanted) => {
    const known = new Map(entries);
    for (const id of wanted) handles.set(id, known.get(id) ?? -1);
  });
  const rows = newest
    .map(({ item_id, added_at }) => ({ item_id, added_at, item: handles.get(item_id) ?? -1 }))
    .filter(({ item }) => item >= 0)
    .sort((a, b) => b.added_at - a.added_at || a.item - b.item);
  const idOf = new Map(rows.map(({ item, item_id }) => [item, item_id]));
  const new_in = [...idOf.keys()];
  // What is this new has been bought since shoppers are counted, if at all.
  const stats = await gatherStats(env, { site, shards, now, history: null, ids });
  const to_try = toTry(new_in, (item) => stats.get(idOf.get(item) ?? ""), now);
  const told: Popular = { ...popular, new_in, to_try };
  return writePart(env.SNAPSHOTS, `${site}/parts`, JSON.stringify(told));
}
