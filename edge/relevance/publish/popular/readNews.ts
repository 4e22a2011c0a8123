import { selectNewest, selectOpened } from "../../../catalogue/addedQueries.ts";
import type { ProductOutline } from "../../../catalogue/queries.ts";
import { NEW_IN_MAX, newSince } from "./newIn.ts";

/** A shop's newest products that are news, the newest first, and when its first one came: null where it has none. */
export async function readNews(
  db: D1Database,
  { site, now }: { site: string; now: number },
): Promise<{ newest: ProductOutline[]; opened: number | null }> {
  const opened = await selectOpened(db, site);
  if (opened === null) return { newest: [], opened };
  const after = newSince(now, opened);
  return { newest: await selectNewest(db, { site, after, limit: NEW_IN_MAX }), opened };
}
