import { randomId } from "../../platform/ids.ts";
import { siteObject } from "../../platform/residency/siteObject.ts";
import type { Site } from "../../platform/Site.ts";
import { adoptPointer } from "../../relevance/snapshot/publishedSite.ts";
import { BrokenFeed } from "../BrokenFeed.ts";
import { type ImportOutcome, importCatalogue } from "../importCatalogue.ts";
import { readFeed } from "../readFeed.ts";
import type { ImportRecord } from "./ImportRecord.ts";
import { insertImport, moveImport, supersedeHeld, updateImport } from "./importQueries.ts";
import { deleteParts, type ImportKey } from "./waitingParts.ts";

export interface ImportRequest {
  readonly site: Site;
  readonly body: ReadableStream<Uint8Array>;
  readonly contentType: string;
  readonly mode: ImportRecord["mode"];
  readonly source: ImportRecord["source"];
  readonly isConfirmed: boolean;
  readonly now: number;
}

export interface ImportRun extends ImportOutcome {
  readonly id: string;
}

/**
 * Reads one feed into a site's catalogue, shows what changed, and keeps what came of it in the log. A reason where the body is
 * no feed, or broke off. What fails at our end is logged as failed, and thrown on.
 */
export async function runImport(
  env: Env,
  request: ImportRequest,
): Promise<{ ok: true; run: ImportRun } | { ok: false; reason: string }> {
  const { site, mode, source, now, isConfirmed } = request;
  const key = { site: site.id, id: randomId() };
  const log = { ...key, at: now, source, mode };
  await insertImport(env.DB, log);
  try {
    const feed = await readFeed(request.body, request.contentType);
    if (!feed.ok) {
      const reason = feed.faults[0]?.message ?? "is no feed";
      await failImport(env, key, reason);
      return { ok: false, reason };
    }
    const outcome = await importCatalogue(feed.value.lines, {
      ...key,
      ...{ db: env.DB, bucket: env.SNAPSHOTS, currency: site.currency, now, mode, isConfirmed },
    });
    const { counts, would, atStake } = outcome;
    const { doubts, rejected, ...told } = counts;
    const isHeld = doubts.length > 0;
    const isChange = counts.imported + counts.updated + counts.removed > 0;
    await updateImport(env.DB, key, {
      ...{ status: isHeld ? "held" : "applied", counts: told, doubts, rejected, now: Date.now() },
      ...{ at_stake: isHeld ? atStake : 0, would: isHeld ? would : NOTHING, parts: outcome.parts },
      format: feed.value.format,
    });
    if (isHeld || isChange) await forgetHeld(env, key);
    if (!isHeld && isChange) await showCatalogue(env, site.id);
    return { ok: true, run: { id: key.id, ...outcome } };
  } catch (error) {
    const isBroken = error instanceof BrokenFeed;
    await failImport(env, key, isBroken ? error.message : "the reading was cut short");
    if (isBroken) return { ok: false, reason: "broke off before its end" };
    throw error;
  }
}

const NOTHING = { removed: [], prices: [] };

/** Lets shoppers see what the catalogue holds now. */
export async function showCatalogue(env: Env, site: string): Promise<void> {
  const pointer = await siteObject(env.PUBLISHER, site).publishCatalogue(site);
  await adoptPointer(env, site, pointer);
}

/** What waited for a yes was about a catalogue that is another one now, or about an older feed. */
async function forgetHeld(env: Env, key: ImportKey): Promise<void> {
  for (const id of await supersedeHeld(env.DB, key)) {
    await deleteParts(env.SNAPSHOTS, { site: key.site, id });
  }
}

async function failImport(env: Env, key: ImportKey, error: string): Promise<void> {
  const move = { from: ["reading"], to: "failed", now: Date.now(), error } as const;
  await moveImport(env.DB, key, move);
  await deleteParts(env.SNAPSHOTS, key);
}
