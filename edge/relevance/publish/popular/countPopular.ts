import { selectRows } from "../../../catalogue/queries.ts";
import type { Manifest } from "../../snapshot/Manifest.ts";
import type { Part } from "../../snapshot/Part.ts";
import type { Popular } from "../../snapshot/Popular.ts";
import { gatherStats } from "../gatherStats.ts";
import { readHistory } from "../readHistory.ts";
import { buildPopular } from "./buildPopular.ts";
import { findAsked } from "./findAsked.ts";
import { handlesOf } from "./handlesOf.ts";
import type { Placed } from "./placed.ts";
import { readNews } from "./readNews.ts";

/** Products read, and held, at a time. */
const PAGE_IDS = 1_000;

/**
 * What is popular in a shop too large to be gone through: counted of the few thousand products that are asked for most, so that
 * lists of small categories may be short.
 */
export async function countPopular(
  env: Env,
  of: {
    site: string;
    before: Pick<Manifest, "directory">;
    shards: number;
    chunks: readonly Part[];
    k: number;
    now: number;
  },
): Promise<Popular> {
  const { site, shards, k, now } = of;
  const history = await readHistory(env.SNAPSHOTS, of.chunks);
  const { ids, behind } = await findAsked(env, { site, shards, history, k, now });
  const { newest, opened } = await readNews(env.DB, { site, now });
  for (const { item_id } of newest) ids.add(item_id);
  const handles = await handlesOf(env.SNAPSHOTS, of.before, ids);
  const stats = await gatherStats(env, { site, shards, history, now, ids: [...ids] });
  const products: Placed[] = [];
  const known = [...handles.keys()];
  for (let at = 0; at < known.length; at += PAGE_IDS) {
    const rows = await selectRows(env.DB, site, known.slice(at, at + PAGE_IDS));
    for (const [item_id, { category, added_at }] of rows) {
      const item = handles.get(item_id);
      if (item !== undefined) products.push({ item, product: { item_id, category, added_at } });
    }
  }
  products.sort((a, b) => a.item - b.item);
  return { ...buildPopular({ products, stats, now, k, opened: opened ?? now }), behind };
}
