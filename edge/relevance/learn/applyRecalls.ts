import { applyBySite } from "../../platform/applyBySite.ts";
import { siteObject } from "../../platform/residency/siteObject.ts";
import { loadSite } from "../../platform/sites.ts";
import type { RecallMessage } from "../RecallMessage.ts";
import { allShards } from "./shards.ts";

/** Tells whoever counts for a site what is called back. Answers the messages that have to come again. */
export function applyRecalls<M>(env: Env, messages: ReadonlyMap<M, RecallMessage>): Promise<M[]> {
  return applyBySite(messages, "recall", (site, recalls) => recallFrom(env, site, recalls));
}

async function recallFrom(
  env: Env,
  site: string,
  recalls: readonly RecallMessage[],
): Promise<void> {
  const { k } = (await loadSite(env, site)).settings;
  const publisher = siteObject(env.PUBLISHER, site);
  const shards = allShards(env, site, await publisher.shardCount(site));
  const [, ...gone] = await Promise.all([
    siteObject(env.REPORTS, site).recall(recalls, k),
    ...shards.map((shard) => shard.recall(recalls)),
  ]);
  if (gone.some((rows) => rows > 0)) await publisher.wake(site);
}
