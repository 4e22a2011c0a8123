import type { AttentionAsk, AttentionKind } from "./Budget.ts";

/** SQL of the attention budget. What is only held, and nobody saw in time, does not count. */

export interface Counts extends Record<string, SqlStorageValue> {
  item_day: number;
  item_week: number;
  day: number;
  week: number;
}

interface Since {
  readonly day: number;
  readonly week: number;
  /** What is held since then may still be seen. */
  readonly held: number;
}

/** What counts of the last day and week: of all items, and of one. */
export function countAttention(sql: SqlStorage, item: string, since: Since): Counts {
  const count = `SELECT count(*) FILTER (WHERE at > ?1) AS day, count(*) AS week,
      count(*) FILTER (WHERE at > ?1 AND item_id = ?4) AS item_day,
      count(*) FILTER (WHERE item_id = ?4) AS item_week
    FROM attention WHERE at > ?2 AND (kind <> 'ad' OR seen_at IS NOT NULL OR at > ?3)`;
  return sql.exec<Counts>(count, since.day, since.week, since.held, item).one();
}

/** How often an item was seen in advertisements after a moment with no click on it since that moment. */
export function countIgnored(sql: SqlStorage, item: string, after: number): number {
  const count = `SELECT CASE WHEN max(clicked_at) IS NULL THEN count(seen_at) ELSE 0 END AS ignored
    FROM attention WHERE item_id = ? AND kind = 'ad' AND at > ?`;
  return sql.exec<{ ignored: number }>(count, item, after).one().ignored;
}

/** True where it was not there yet. */
export function insertAttention(sql: SqlStorage, { show, kind, item, at }: AttentionAsk): boolean {
  const insert = `INSERT OR IGNORE INTO attention (show, item_id, kind, at, seen_at, clicked_at)
    VALUES (?, ?, ?, ?, NULL, NULL) RETURNING 1`;
  return sql.exec(insert, show, item, kind, at).toArray().length > 0;
}

/** Marks what was shown together as seen, once and in time. */
export function markSeen(
  sql: SqlStorage,
  show: string,
  { at, since }: { at: number; since: number },
): number {
  const mark = `UPDATE attention SET seen_at = ?2
    WHERE show = ?1 AND seen_at IS NULL AND at > ?3 RETURNING 1`;
  return sql.exec(mark, show, at, since).toArray().length;
}

/** A click is a sight too. */
export function markClicked(
  sql: SqlStorage,
  { show, item, at }: { show: string; item: string; at: number },
): void {
  const mark = `UPDATE attention SET clicked_at = ?3, seen_at = coalesce(seen_at, ?3)
    WHERE show = ?1 AND item_id = ?2 AND clicked_at IS NULL`;
  sql.exec(mark, show, item, at);
}

export interface AttentionRow extends Record<string, SqlStorageValue> {
  item_id: string;
  kind: AttentionKind;
  at: number;
  seen_at: number | null;
  clicked_at: number | null;
}

/** What is held, the latest first. */
export function allAttention(sql: SqlStorage): AttentionRow[] {
  const all = `SELECT item_id, kind, at, seen_at, clicked_at FROM attention
    ORDER BY at DESC, item_id LIMIT 500`;
  return sql.exec<AttentionRow>(all).toArray();
}

export function dropAttentionBefore(sql: SqlStorage, at: number): void {
  sql.exec("DELETE FROM attention WHERE at < ?", at);
}

export function forgetAttention(sql: SqlStorage, item: string): void {
  sql.exec("DELETE FROM attention WHERE item_id = ?", item);
}
