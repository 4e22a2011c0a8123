import { fromBase64url } from "./fromBase64url.ts";
import { sipHash } from "./sipHash.ts";
import { DAY_MS, SECOND_MS } from "./time.ts";

/**
 * SQL of contributions that are called back. A row bears when it came (`added`) and a hash of its contributor that is keyed
 * with its lot (`tag`): who has not the lot can't join two rows of one shopper, and no lot is written down before it is recalled.
 */

/** The queue keeps a message for 14 days at most, as the platform has it; a recall is held longer. */
const HELD_MS = 15 * DAY_MS;
/** By how much two machines' clocks may differ. */
const SKEW_MS = SECOND_MS;

export function createRecallTable(sql: SqlStorage): void {
  sql.exec(
    "CREATE TABLE IF NOT EXISTS recalled (lot TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID",
  );
}

/** Gives a table of an earlier release the columns that a recall needs. */
export function addRecallColumns(sql: SqlStorage, table: string): void {
  const has = "SELECT 1 FROM pragma_table_info(?) WHERE name = 'tag'";
  if (sql.exec(has, table).toArray().length > 0) return;
  sql.exec(`ALTER TABLE ${table} ADD COLUMN tag TEXT`);
  sql.exec(`ALTER TABLE ${table} ADD COLUMN added INTEGER`);
}

/** Those of a lot that is not called back, each with its tag; what bears no lot is of an earlier release. */
export function taggedOf<T extends { readonly lot?: string; readonly contributor: string }>(
  sql: SqlStorage,
  contributions: readonly T[],
): (readonly [contribution: T, tag: string | null])[] {
  const lots = new Set(contributions.flatMap(({ lot }) => (lot === undefined ? [] : [lot])));
  const recalled = "SELECT lot FROM recalled WHERE lot IN (SELECT value FROM json_each(?))";
  const late = new Set(
    lots.size === 0
      ? []
      : sql
          .exec<{ lot: string }>(recalled, JSON.stringify([...lots]))
          .toArray()
          .map((row) => row.lot),
  );
  const signers = new Map([...lots].map((lot) => [lot, signerOf(lot)]));
  return contributions
    .filter(({ lot }) => lot === undefined || !late.has(lot))
    .map((one) => [one, signers.get(one.lot ?? "")?.(one.contributor) ?? null] as const);
}

/** Holds lots as called back, so that what comes late finds them; forgets those that nothing can come of any more. */
export function holdRecall(sql: SqlStorage, lots: readonly string[], now: number): void {
  sql.exec("DELETE FROM recalled WHERE until < ?", now);
  sql.exec(
    "INSERT OR IGNORE INTO recalled SELECT value, ? FROM json_each(?)",
    ...[now + HELD_MS, JSON.stringify(lots)],
  );
}

/** The tags in a table of what came of these lots since the yes was taken back. */
export function recalledTags(
  sql: SqlStorage,
  table: string,
  { lots, at }: { readonly lots: readonly string[]; readonly at: number },
): string[] {
  const since = `SELECT contributor, tag FROM ${table} WHERE added >= ? AND tag IS NOT NULL`;
  const signers = lots.map(signerOf);
  return sql
    .exec<{ contributor: string; tag: string }>(since, at - SKEW_MS)
    .toArray()
    .filter(({ contributor, tag }) => signers.some((sign) => sign(contributor) === tag))
    .map(({ tag }) => tag);
}

/** Takes the tags off what no recall can reach any more. */
export function dropOldTags(sql: SqlStorage, table: string, now: number): void {
  sql.exec(`UPDATE ${table} SET tag = NULL, added = NULL WHERE added < ?`, now - HELD_MS);
}

function signerOf(lot: string): (text: string) => string {
  return sipHash(fromBase64url(lot) ?? new Uint8Array());
}
