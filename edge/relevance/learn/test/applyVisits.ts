import { env } from "cloudflare:workers";
import type { ContributedAct } from "../../../shopper/contributedAct.ts";
import { contributionsOf } from "../../../shopper/contributionsOf.ts";
import type { ItemContribution, PairContribution } from "../../Contribution.ts";
import { SHARD_COUNT, shardOf, shardStub } from "../shards.ts";

/** Gives a site's shards what the visits of shoppers come to, as their objects would hand it on. */
export async function applyVisits(
  site: string,
  visits: ReadonlyMap<string, readonly ContributedAct[]>,
): Promise<void> {
  const items: ItemContribution[] = [];
  const pairs: PairContribution[] = [];
  for (const [shopper, acts] of visits) {
    const body = { trail: { ids: [], at: 0 }, acts };
    for (const part of contributionsOf(body, (text) => `${shopper} ${text}`)) {
      items.push(...part.items);
      pairs.push(...part.pairs);
    }
  }
  for (let shard = 0; shard < SHARD_COUNT; shard++) {
    const ofShard = pairs.filter(({ from }) => shardOf(from) === shard);
    const own = items.filter(({ item }) => shardOf(item) === shard);
    await shardStub(env, site, shard).apply(ofShard, own);
  }
}
