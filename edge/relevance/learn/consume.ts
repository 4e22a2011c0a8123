import { siteObject } from "../../platform/residency/siteObject.ts";
import { loadSite } from "../../platform/sites.ts";
import { applyWishes } from "../../reminders/applyWishes.ts";
import { parseWish } from "../../reminders/parseWish.ts";
import type { WishMessage } from "../../reminders/WishMessage.ts";
import { applyReports, type ReportedMessage } from "../../reports/applyReports.ts";
import { parseChoice } from "../../reports/parseChoice.ts";
import { parseDemand } from "../../reports/parseDemand.ts";
import { parseReport } from "../../reports/parseReport.ts";
import type { ContributionMessage, ItemContribution, PairContribution } from "../Contribution.ts";
import type { RecallMessage } from "../RecallMessage.ts";
import { applyRecalls } from "./applyRecalls.ts";
import { parseContribution } from "./parseContribution.ts";
import { parseRecall } from "./parseRecall.ts";
import { SHARD_COUNT, shardOf, shardStub } from "./shards.ts";

interface Load {
  pairs: PairContribution[];
  items: ItemContribution[];
  messages: Set<Message<unknown>>;
}

/**
 * Applies a batch off the queue: one call to each shard that it concerns. A message is acknowledged once every shard has
 * its part; what fails comes again, what can't be read goes to the dead letters after its retries.
 */
export async function consume(
  batch: MessageBatch<ContributionMessage | RecallMessage | ReportedMessage | WishMessage>,
  env: Env,
): Promise<void> {
  const sites = new Map<string, Map<number, Load>>();
  const failed = new Set<Message<unknown>>();
  const reports = new Map<Message<unknown>, ReportedMessage>();
  const wishes = new Map<Message<unknown>, WishMessage>();
  const recalls = new Map<Message<unknown>, RecallMessage>();
  for (const message of batch.messages) {
    const report =
      parseReport(message.body) ?? parseDemand(message.body) ?? parseChoice(message.body);
    if (report) {
      reports.set(message, report);
      continue;
    }
    const wish = parseWish(message.body);
    if (wish) {
      wishes.set(message, wish);
      continue;
    }
    const recall = parseRecall(message.body);
    if (recall) {
      recalls.set(message, recall);
      continue;
    }
    const body = parseContribution(message.body);
    if (!body) {
      failed.add(message);
      continue;
    }
    const loads = sites.get(body.site) ?? new Map<number, Load>();
    sites.set(body.site, loads);
    const shards = await shardsOf(env, body.site);
    const to = (item: string): Load => loadOf(loads, shardOf(item, shards), message);
    const lot = body.lot === undefined ? {} : { lot: body.lot };
    for (const pair of body.pairs) to(pair.from).pairs.push({ ...pair, ...lot });
    for (const item of body.items) to(item.item).items.push({ ...item, ...lot });
  }
  for (const message of await applyRecalls(env, recalls)) failed.add(message);
  const woken = await Promise.all(
    [...sites].map(async ([site, loads]) => {
      const changes = await Promise.all(
        [...loads].map(([shard, load]) => applyLoad(env, { site, shard, load, failed })),
      );
      return changes.some((count) => count > 0) ? site : null;
    }),
  );
  for (const message of await applyReports(env, reports)) failed.add(message);
  for (const message of await applyWishes(env, wishes)) failed.add(message);
  for (const message of batch.messages) {
    if (failed.has(message)) message.retry();
    else message.ack();
  }
  for (const site of woken) if (site) await siteObject(env.PUBLISHER, site).wake(site);
}

/** A site that is gone, or can't be read now, has as many as any. */
async function shardsOf(env: Env, site: string): Promise<number> {
  try {
    return (await loadSite(env, site)).settings.item_shards;
  } catch {
    return SHARD_COUNT;
  }
}

function loadOf(loads: Map<number, Load>, shard: number, message: Message<unknown>): Load {
  const load = loads.get(shard) ?? { pairs: [], items: [], messages: new Set() };
  loads.set(shard, load);
  load.messages.add(message);
  return load;
}

async function applyLoad(
  env: Env,
  to: { site: string; shard: number; load: Load; failed: Set<Message<unknown>> },
): Promise<number> {
  const { load, failed } = to;
  try {
    return await shardStub(env, to.site, to.shard).apply(load.pairs, load.items);
  } catch (error) {
    console.error(JSON.stringify({ at: "consume", shard: to.shard, kind: String(error) }));
    for (const message of load.messages) failed.add(message);
    return 0;
  }
}
