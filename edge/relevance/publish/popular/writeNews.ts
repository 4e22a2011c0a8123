import type { Manifest } from "../../snapshot/Manifest.ts";
import type { Part } from "../../snapshot/Part.ts";
import type { Popular } from "../../snapshot/Popular.ts";
import { readJsonPart, writePart } from "../../snapshot/parts.ts";
import { gatherStats } from "../gatherStats.ts";
import { handlesOf } from "./handlesOf.ts";
import { toTry } from "./newIn.ts";
import { readNews } from "./readNews.ts";

/** What everybody is shown of a snapshot, with what is new in the catalogue now and which of it slots try; the rest as it was. */
export async function writeNews(
  env: Env,
  of: { site: string; before: Manifest; shards: number; now: number },
): Promise<Part> {
  const { site, before, shards, now } = of;
  const popular = await readJsonPart<Popular>(env.SNAPSHOTS, before.popular);
  if (!popular) return before.popular;
  const { newest } = await readNews(env.DB, { site, now });
  const ids = newest.map(({ item_id }) => item_id);
  const handles = await handlesOf(env.SNAPSHOTS, before, ids);
  const rows = newest
    .flatMap(({ item_id, added_at }) => {
      const item = handles.get(item_id);
      return item === undefined ? [] : [{ item, item_id, added_at }];
    })
    .sort((a, b) => b.added_at - a.added_at || a.item - b.item);
  const idOf = new Map(rows.map(({ item, item_id }) => [item, item_id]));
  const new_in = [...idOf.keys()];
  // What is this new has been bought since shoppers are counted, if at all.
  const stats = await gatherStats(env, { site, shards, now, history: null, ids });
  const to_try = toTry(new_in, (item) => stats.get(idOf.get(item) ?? ""), now);
  const told: Popular = { ...popular, new_in, to_try };
  return writePart(env.SNAPSHOTS, `${site}/parts`, JSON.stringify(told));
}
