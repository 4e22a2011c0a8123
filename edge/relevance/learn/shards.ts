import { placedIn } from "../../platform/residency/placedIn.ts";
import type { ItemShard } from "../ItemShard.ts";
import { bucketOf } from "../snapshot/bucketOf.ts";

/** Shards of a site that sets nothing else. */
export const SHARD_COUNT = 4;

/**
 * The shard that takes what is new of an item. Where a site's number changes, what was counted stays where it is: lists
 * are gathered from all shards that ever were.
 */
export function shardOf(item: string, count: number = SHARD_COUNT): number {
  return bucketOf(item, count);
}

export function shardStub(env: Env, site: string, shard: number): DurableObjectStub<ItemShard> {
  return placedIn(env.ITEM_SHARD, site).getByName(`${site}:${shard}`);
}

export function allShards(
  env: Env,
  site: string,
  count: number = SHARD_COUNT,
): DurableObjectStub<ItemShard>[] {
  return Array.from({ length: count }, (_, shard) => shardStub(env, site, shard));
}
