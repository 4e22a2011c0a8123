import { DAY_MS } from "../../platform/time.ts";
import { getMeta, setMeta } from "../../shopper/queries.ts";
import { dropToldAds, hasLedgerAfter, type LedgerRow, ledgerAfter } from "./ledgerQueries.ts";
import { type AdRecord, insertAdRecords } from "./recordQueries.ts";

const TOLD = "ads_told";
/** Told advertisements are kept a little longer than the longest cap looks back. */
const LIFE_MS = 35 * DAY_MS;

/** Adds what is new in the ledger to the site's record, each entry once; throws where the database is away. */
export async function tellSuppression(sql: SqlStorage, db: D1Database, now: number): Promise<void> {
  const told = Number(getMeta(sql, TOLD) ?? 0);
  const rows = ledgerAfter(sql, told);
  const last = rows.at(-1)?.seq ?? told;
  if (rows.length > 0) {
    await insertAdRecords(db, recordsOf(getMeta(sql, "site") ?? "", rows));
    // Erased or forgotten while the database wrote: there is nothing left to mark.
    if (getMeta(sql, "site") === null) return;
    setMeta(sql, TOLD, last);
  }
  dropToldAds(sql, { at: now - LIFE_MS, seq: last });
}

/** Whether there is something to tell. */
export function isSuppressionDue(sql: SqlStorage): boolean {
  return hasLedgerAfter(sql, Number(getMeta(sql, TOLD) ?? 0));
}

/** What is still to be told of a shopper who is about to be erased. */
export function lastRecords(sql: SqlStorage): AdRecord[] {
  const rows = ledgerAfter(sql, Number(getMeta(sql, TOLD) ?? 0));
  return recordsOf(getMeta(sql, "site") ?? "", rows);
}

/** Only what happened and on which day: no item, no shopper. */
function recordsOf(site: string, rows: readonly LedgerRow[]): AdRecord[] {
  return rows.map(({ id, at, kind, after }) => ({
    ...{ id, site, kind, after, day: Math.floor(at / DAY_MS) },
  }));
}
