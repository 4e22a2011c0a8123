import type { ProductChange } from "./queries.ts";

/** SQL of changes that wait until a feed has been read to its end. */

/** A read that was cut short leaves its changes behind; after a day nobody is reading any more. */
const LEFT_BEHIND_MS = 86_400_000;

export interface ChangeKey {
  readonly site: string;
  readonly import: string;
}

export async function insertChanges(
  db: D1Database,
  key: ChangeKey & { seq: number; at: number },
  changes: readonly ProductChange[],
): Promise<void> {
  await db
    .prepare("INSERT INTO feed_changes (site, import, seq, at, body) VALUES (?, ?, ?, ?, ?)")
    .bind(key.site, key.import, key.seq, key.at, JSON.stringify(changes))
    .run();
}

export async function selectChanges(
  db: D1Database,
  key: ChangeKey & { seq: number },
): Promise<ProductChange[]> {
  const row = await db
    .prepare("SELECT body FROM feed_changes WHERE site = ? AND import = ? AND seq = ?")
    .bind(key.site, key.import, key.seq)
    .first<{ body: string }>();
  return row ? JSON.parse(row.body) : [];
}

export async function deleteChanges(db: D1Database, key: ChangeKey, now: number): Promise<void> {
  await db
    .prepare("DELETE FROM feed_changes WHERE site = ?1 AND (import = ?2 OR at < ?3)")
    .bind(key.site, key.import, now - LEFT_BEHIND_MS)
    .run();
}
