import { DAY_MS } from "../../platform/time.ts";
import { moveImport, selectLeftBehind } from "./importQueries.ts";
import { deleteParts } from "./waitingParts.ts";

const HELD_DAYS = 30;

/** Forgets readings that were cut short a day ago, and held feeds that nobody decided about for a month. */
export async function sweepImports(env: Env, now: number): Promise<void> {
  const before = { reading: now - DAY_MS, held: now - HELD_DAYS * DAY_MS };
  for (const key of await selectLeftBehind(env.DB, before)) {
    await deleteParts(env.SNAPSHOTS, key);
    const error = "the reading was cut short";
    await moveImport(env.DB, key, { from: ["reading"], to: "failed", now, error });
    await moveImport(env.DB, key, { from: ["held"], to: "discarded", now });
  }
}
