import { DAY_MS } from "../../../platform/time.ts";
import { allShards } from "../../learn/shards.ts";
import { historyStats } from "../gatherStats.ts";
import type { History } from "../readHistory.ts";
import { type Asked, createAsked } from "./Asked.ts";

/** Rows of a shard that are gone through in one call: some half a second of its CPU. */
const ROWS_AT_ONCE = 200_000;

/**
 * Ids of the items that are asked for most: those that lists of what is popular can be made of; and how much demand there is in all. Each shard finds its own, so that
 * however many items there are a few thousand are held.
 */
export async function findAsked(
  env: Env,
  of: { site: string; shards: number; history: History; k: number; now: number },
): Promise<{ ids: Set<string>; behind: Asked["behind"] }> {
  const { site, shards, history, k, now } = of;
  const today = Math.floor(now / DAY_MS);
  const asked = createAsked(k);
  for (const [id, stats] of historyStats(history, { now })) asked.add(id, stats);
  for (const shard of allShards(env, site, shards)) {
    for (let after: string | null = ""; after !== null; ) {
      const found = await shard.asked({ after, rowsMax: ROWS_AT_ONCE, today, k });
      asked.join(found.asked);
      after = found.last;
    }
  }
  const { now: late, ever, rise, behind } = asked.best();
  return { ids: new Set([...late, ...ever, ...rise].map(({ id }) => id)), behind };
}
