import type { Manifest } from "../../snapshot/Manifest.ts";
import { writeNews } from "../popular/writeNews.ts";
import { appendProducts } from "./appendProducts.ts";
import { findArrivals } from "./findArrivals.ts";
import { listNewcomers } from "./listNewcomers.ts";
import type { Stretch } from "./Stretch.ts";

/**
 * A snapshot too large to be built here, with some of the products that it lacks, and what is left of the stretch of the
 * catalogue that they were looked for in: null for nothing. `before` itself where nothing is new.
 */
export async function takeArrivals(
  env: Env,
  of: { site: string; before: Manifest; stretch: Stretch; shards: number; now: number },
): Promise<{ manifest: Manifest; left: Stretch | null }> {
  const { site, before, shards, now } = of;
  const { ids, left } = await findArrivals(env, of);
  const grown = ids.length > 0 ? await appendProducts(env, { site, before, ids }) : before;
  // What is new shows in the turns of cards as well; lists are made where there is something to list.
  const listed = grown === before && before.newcomers ? before : await listNewcomers(env, grown);
  const popular = await writeNews(env, { site, before: listed, shards, now });
  const isSame = JSON.stringify(listed.newcomers) === JSON.stringify(before.newcomers);
  if (grown === before && isSame && popular.hash === before.popular.hash) {
    return { manifest: before, left };
  }
  return { manifest: { ...listed, popular, version: before.version + 1, at: now }, left };
}
