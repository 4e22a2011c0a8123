import type { ItemShard } from "../ItemShard.ts";
import { bucketOf } from "../snapshot/bucketOf.ts";

/** Shards of a site. Changing it needs the statistics to be gathered anew: an item is looked for in one shard alone. */
export const SHARD_COUNT = 4;

export function shardOf(item: string): number {
  return bucketOf(item, SHARD_COUNT);
}

export function shardStub(env: Env, site: string, shard: number): DurableObjectStub<ItemShard> {
  return env.ITEM_SHARD.getByName(`${site}:${shard}`);
}

export function allShards(env: Env, site: string): DurableObjectStub<ItemShard>[] {
  return Array.from({ length: SHARD_COUNT }, (_, shard) => shardStub(env, site, shard));
}
