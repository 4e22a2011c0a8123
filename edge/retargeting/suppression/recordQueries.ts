/** SQL of the site's record of advertisements and purchases: only ever appended to, and nobody is in it. */

export interface AdRecord {
  readonly id: string;
  readonly site: string;
  /** Whole days since the epoch, UTC. */
  readonly day: number;
  readonly kind: "ad" | "purchase" | "refund";
  readonly after: number;
}

export async function insertAdRecords(db: D1Database, records: readonly AdRecord[]): Promise<void> {
  const insert = `INSERT OR IGNORE INTO ad_record (id, site, day, kind, after)
    SELECT value->>'id', value->>'site', value->>'day', value->>'kind', value->>'after' FROM json_each(?)`;
  await db.prepare(insert).bind(JSON.stringify(records)).run();
}

export interface SuppressionDay {
  readonly day: number;
  readonly purchases: number;
  readonly refunds: number;
  readonly ads: number;
  readonly ads_after_purchase: number;
}

/** What was counted on each day, first and last day included. */
export async function selectSuppression(
  db: D1Database,
  site: string,
  { from, to }: { from: number; to: number },
): Promise<SuppressionDay[]> {
  const count = `SELECT day, sum(kind = 'purchase') AS purchases, sum(kind = 'refund') AS refunds,
      sum(kind = 'ad') AS ads, sum(after) AS ads_after_purchase
    FROM ad_record WHERE site = ? AND day BETWEEN ? AND ? GROUP BY day ORDER BY day`;
  return (await db.prepare(count).bind(site, from, to).all<SuppressionDay>()).results;
}
