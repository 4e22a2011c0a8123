import { MINUTE_MS } from "../../platform/time.ts";
import { sweepImports } from "../imports/sweepImports.ts";
import { takeDue } from "./feedQueries.ts";
import { fetchFeed } from "./fetchFeed.ts";

/** Reading a large feed takes minutes at most; after this another run may try. */
const LEASE_MS = 15 * MINUTE_MS;
/** One after the other, and a few in a run: each may take its minutes. */
const AT_ONCE = 3;

/** Fetches the feeds that are due; one site's trouble stops no other. */
export async function refreshFeeds(env: Env, now: number): Promise<void> {
  try {
    const due = await takeDue(env.DB, { now, leaseMs: LEASE_MS, limit: AT_ONCE });
    for (const feed of due) await fetchFeed(env, feed, now);
    await sweepImports(env, now);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "refreshFeeds", kind }));
  }
}
