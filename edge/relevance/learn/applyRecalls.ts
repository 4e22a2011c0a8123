import { siteObject } from "../../platform/residency/siteObject.ts";
import { loadSite } from "../../platform/sites.ts";
import type { RecallMessage } from "../RecallMessage.ts";
import { allShards } from "./shards.ts";

/** Tells whoever counts for a site what is called back. Answers the messages that have to come again. */
export async function applyRecalls<M>(
  env: Env,
  messages: ReadonlyMap<M, RecallMessage>,
): Promise<M[]> {
  const sites = new Map<string, [M, RecallMessage][]>();
  for (const entry of messages) {
    const [, { site }] = entry;
    sites.set(site, [...(sites.get(site) ?? []), entry]);
  }
  const failed = await Promise.all(
    [...sites].map(async ([site, entries]) => {
      try {
        await recallFrom(
          env,
          site,
          entries.map(([, recall]) => recall),
        );
        return [];
      } catch (error) {
        const kind = error instanceof Error ? error.name : "unknown";
        console.error(JSON.stringify({ at: "recall", kind }));
        return entries.map(([message]) => message);
      }
    }),
  );
  return failed.flat();
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
