import { OutwardError } from "../../platform/outward/OutwardError.ts";
import { rulesOf } from "../../platform/outward/rulesOf.ts";
import { safeFetch } from "../../platform/outward/safeFetch.ts";
import { loadSite } from "../../platform/sites.ts";
import { MINUTE_MS } from "../../platform/time.ts";
import { runImport } from "../imports/runImport.ts";
import type { KeptFeed } from "./FeedSource.ts";
import { noteFailure, noteRead } from "./feedQueries.ts";

const TIMEOUT_MS = 5 * MINUTE_MS;
const LIMIT_BYTES = 512 * 1_024 * 1_024;
/** After a failure it is tried again in five minutes, then ten, twenty, ..., but not later than it would be anyway. */
const RETRY_MS = 5 * MINUTE_MS;
const DOUBLINGS_MAX = 8;

/** Fetches a site's feed and reads it, where it changed. What fails is written down for people to see, and changes nothing. */
export async function fetchFeed(env: Env, feed: KeptFeed, now: number): Promise<void> {
  try {
    await readFrom(env, feed, now);
  } catch (error) {
    const isKnown = error instanceof OutwardError;
    if (!isKnown) {
      const kind = error instanceof Error ? error.name : "unknown";
      console.error(JSON.stringify({ at: "fetchFeed", site: feed.site, kind }));
    }
    const nextAt = now + RETRY_MS * 2 ** Math.min(feed.failures, DOUBLINGS_MAX);
    const message = isKnown ? error.message : "the reading was cut short";
    await noteFailure(env.DB, { site: feed.site, nextAt, error: message });
  }
}

async function readFrom(env: Env, feed: KeptFeed, now: number): Promise<void> {
  const answer = await safeFetch(feed.url, {
    ...{ timeoutMs: TIMEOUT_MS, limitBytes: LIMIT_BYTES, rules: rulesOf(env) },
    headers: {
      ...(feed.etag && { "If-None-Match": feed.etag }),
      ...(feed.last_modified && { "If-Modified-Since": feed.last_modified }),
    },
  });
  const seen = {
    ...{ site: feed.site, now },
    etag: answer.headers.get("ETag"),
    lastModified: answer.headers.get("Last-Modified"),
  };
  if (answer.status === 304) {
    const { etag, last_modified } = feed;
    return noteRead(env.DB, { ...seen, etag, lastModified: last_modified });
  }
  if (answer.status !== 200 || !answer.body) {
    await answer.body?.cancel();
    throw new OutwardError("unreachable", `the server answered ${answer.status}`);
  }
  const outcome = await runImport(env, {
    site: await loadSite(env, feed.site),
    body: answer.body,
    contentType: answer.headers.get("Content-Type") ?? "",
    ...{ mode: feed.mode, source: "url", isConfirmed: false, now },
  });
  if (!outcome.ok) throw new OutwardError("unreachable", `what it answered ${outcome.reason}`);
  await noteRead(env.DB, seen);
}
