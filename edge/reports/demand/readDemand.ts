import { selectNamed, selectOut } from "../../catalogue/stockQueries.ts";
import { siteObject } from "../../platform/residency/siteObject.ts";
import { DAY_MS } from "../../platform/time.ts";
import { allShards } from "../../relevance/learn/shards.ts";
import { findUnsold } from "./findUnsold.ts";

export interface Demand {
  /** Searched for, and no product of the catalogue has the words in its title, brand or category. */
  readonly searches: readonly { term: string; shoppers: number; times: number }[];
  /** Looked at since it is out of stock. */
  readonly out_of_stock: readonly OutOfStock[];
  /** Waited for. */
  readonly wishes: readonly { item_id: string; title: string | null; shoppers: number }[];
}

export interface OutOfStock {
  readonly item_id: string;
  readonly title: string;
  readonly out_since: number;
  /** Once for each shopper and day. */
  readonly views: number;
}

export interface DemandRange {
  readonly site: string;
  /** Days since the epoch, both included. */
  readonly from: number;
  readonly to: number;
  readonly k: number;
}

const TOLD_MAX = 100;
const PAGE_ITEMS = 2_000;

/** What shoppers want and the shop does not have. Nothing is in it that fewer than k shoppers asked for. */
export async function readDemand(env: Env, range: DemandRange): Promise<Demand> {
  const { site, from, to, k } = range;
  const store = siteObject(env.REPORTS, site);
  const [searches, wishes, out_of_stock] = await Promise.all([
    store.demand({ what: "search", from, to, k }),
    store.demand({ what: "wish", from, to, k }),
    outOfStock(env, range),
  ]);
  const unsold = await findUnsold(
    env.DB,
    site,
    searches.map(({ word }) => word),
  );
  const titles = await selectNamed(
    env.DB,
    site,
    wishes.map(({ word }) => word),
  );
  return {
    searches: searches
      .filter(({ word }) => unsold.has(word))
      .map(({ word, shoppers, times }) => ({ term: word, shoppers, times }))
      .slice(0, TOLD_MAX),
    out_of_stock,
    wishes: wishes
      .map(({ word, shoppers }) => ({ item_id: word, title: titles.get(word) ?? null, shoppers }))
      .slice(0, TOLD_MAX),
  };
}

async function outOfStock(env: Env, { site, from, to, k }: DemandRange): Promise<OutOfStock[]> {
  const out = new Map((await selectOut(env.DB, site)).map((one) => [one.item_id, one]));
  // Where the number of shards changed an item is in two of them: what it was looked at adds up.
  const found = new Map<string, { recent: number; views: number }>();
  if (out.size === 0) return [];
  const shards = await siteObject(env.PUBLISHER, site).shardCount(site);
  for (const shard of allShards(env, site, shards)) {
    for (let after = ""; ; ) {
      const page = await shard.items({ after, limit: PAGE_ITEMS, since: from });
      for (const { item, recent, days } of page) {
        const product = out.get(item);
        if (!product) continue;
        // The day itself is left out: nobody knows what of it was before.
        const since = Math.max(from, Math.floor(product.out_since / DAY_MS) + 1);
        const views = days
          .filter(({ action, day }) => action === "view" && day >= since && day <= to)
          .reduce((sum, { shoppers }) => sum + shoppers, 0);
        const known = found.get(item) ?? { recent: 0, views: 0 };
        found.set(item, {
          recent: Math.max(recent, known.recent),
          views: views + known.views,
        });
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE_ITEMS) break;
      after = last.item;
    }
  }
  return [...found]
    .filter(([, { recent, views }]) => recent >= k && views >= k)
    .flatMap(([item, { views }]) => {
      const product = out.get(item);
      return product ? [{ ...product, views }] : [];
    })
    .sort((a, b) => b.views - a.views)
    .slice(0, TOLD_MAX);
}
