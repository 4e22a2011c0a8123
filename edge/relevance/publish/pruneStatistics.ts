import { DAY_MS } from "../../platform/time.ts";
import { allShards } from "../learn/shards.ts";

/** Live statistics older than this weigh a thousandth and are dropped. */
const STATISTICS_DAYS = 300;

export async function pruneStatistics(
  env: Env,
  { site, shards, now }: { site: string; shards: number; now: number },
): Promise<void> {
  const day = Math.floor(now / DAY_MS) - STATISTICS_DAYS;
  await Promise.all(allShards(env, site, shards).map((shard) => shard.prune(day)));
}
