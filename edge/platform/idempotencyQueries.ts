/** SQL of calls that named an Idempotency-Key. */

/** Kept twice as long as promised, so that nobody's clock matters. */
const KEPT_MS = 48 * 3_600_000;
/** A first call that has said nothing for this long has ended without a word. */
const ABANDONED_MS = 60_000;

export interface Claim {
  readonly scope: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly now: number;
}

export interface FirstAnswer {
  readonly fingerprint: string;
  /** Null while it is at work. */
  readonly status: number | null;
  readonly headers: string | null;
  readonly body: string | null;
}

/** Takes the key for this call: null; or gives what is known of the call that has it. */
export async function claimKey(db: D1Database, claim: Claim): Promise<FirstAnswer | null> {
  const { scope, key, fingerprint, now } = claim;
  const [, inserted, found] = await db.batch<FirstAnswer>([
    db
      .prepare("DELETE FROM idempotency WHERE at < ?1 OR (status IS NULL AND at < ?2)")
      .bind(now - KEPT_MS, now - ABANDONED_MS),
    db
      .prepare(
        "INSERT OR IGNORE INTO idempotency (scope, key, fingerprint, at) VALUES (?, ?, ?, ?)",
      )
      .bind(scope, key, fingerprint, now),
    db
      .prepare(
        "SELECT fingerprint, status, headers, body FROM idempotency WHERE scope = ? AND key = ?",
      )
      .bind(scope, key),
  ]);
  return inserted?.meta.changes === 1 ? null : (found?.results[0] ?? null);
}

export async function keepAnswer(
  db: D1Database,
  { scope, key }: Claim,
  { status, headers, body }: { status: number; headers: string; body: string },
): Promise<void> {
  await db
    .prepare("UPDATE idempotency SET status = ?, headers = ?, body = ? WHERE scope = ? AND key = ?")
    .bind(status, headers, body, scope, key)
    .run();
}

export async function forgetKey(db: D1Database, { scope, key }: Claim): Promise<void> {
  await db.prepare("DELETE FROM idempotency WHERE scope = ? AND key = ?").bind(scope, key).run();
}
