import type { FeedSource, KeptFeed } from "./FeedSource.ts";

/** SQL of feeds that are fetched by schedule. */

const SHOWN = "url, mode, every_minutes, next_at, checked_at, read_at, failures, error";

export async function selectFeed(db: D1Database, site: string): Promise<FeedSource | null> {
  return db.prepare(`SELECT ${SHOWN} FROM feeds WHERE site = ?`).bind(site).first<FeedSource>();
}

/** Sets where a feed is; another address begins anew, and is asked for at once. */
export async function upsertFeed(
  db: D1Database,
  feed: { site: string; url: string; mode: string; every_minutes: number; now: number },
): Promise<void> {
  const sql = `INSERT INTO feeds (site, url, mode, every_minutes, next_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (site) DO UPDATE SET url = excluded.url, mode = excluded.mode,
      every_minutes = excluded.every_minutes, next_at = excluded.next_at, failures = 0, error = NULL,
      etag = iif(url = excluded.url AND mode = excluded.mode, etag, NULL),
      last_modified = iif(url = excluded.url AND mode = excluded.mode, last_modified, NULL)`;
  const { site, url, mode, every_minutes, now } = feed;
  await db.prepare(sql).bind(site, url, mode, every_minutes, now).run();
}

export async function deleteFeed(db: D1Database, site: string): Promise<void> {
  await db.prepare("DELETE FROM feeds WHERE site = ?").bind(site).run();
}

/**
 * Takes the feeds that are due, so that no other run takes them too: they are due again after their time, or after the
 * lease where this run is cut short.
 */
export async function takeDue(
  db: D1Database,
  due: { now: number; leaseMs: number; limit: number; site?: string },
): Promise<KeptFeed[]> {
  const sql = `UPDATE feeds SET next_at = ?1 + max(?2, every_minutes * 60000), checked_at = ?1
    WHERE site IN (SELECT site FROM feeds WHERE CASE WHEN ?4 IS NULL THEN next_at <= ?1 ELSE site = ?4 END
      ORDER BY next_at LIMIT ?3)
    RETURNING site, etag, last_modified, ${SHOWN}`;
  const { results } = await db
    .prepare(sql)
    .bind(due.now, due.leaseMs, due.limit, due.site ?? null)
    .all<KeptFeed>();
  return results;
}

/** It was read, or the server said that nothing changed. */
export async function noteRead(
  db: D1Database,
  about: { site: string; now: number; etag: string | null; lastModified: string | null },
): Promise<void> {
  const sql = `UPDATE feeds SET read_at = ?2, etag = ?3, last_modified = ?4, failures = 0, error = NULL
    WHERE site = ?1`;
  await db.prepare(sql).bind(about.site, about.now, about.etag, about.lastModified).run();
}

export async function noteFailure(
  db: D1Database,
  about: { site: string; nextAt: number; error: string },
): Promise<void> {
  const sql =
    "UPDATE feeds SET failures = failures + 1, error = ?2, next_at = min(next_at, ?3) WHERE site = ?1";
  await db.prepare(sql).bind(about.site, about.error, about.nextAt).run();
}
