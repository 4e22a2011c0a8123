import { nextReports } from "../reports/acts/actQueries.ts";
import type { ReportMessage } from "../reports/ReportMessage.ts";
import { endMeasuring, measureLeaving } from "./measure.ts";
import { getMeta } from "./queries.ts";

/**
 * What is still to be told of a shopper who is about to be erased, their leaving included: sums that name nobody. Run it
 * in a transaction; tell it once the erasure is done.
 */
export function lastReports(sql: SqlStorage, now: number): ReportMessage[] {
  measureLeaving(sql, now);
  endMeasuring(sql, now);
  const site = getMeta(sql, "site") ?? "";
  return nextReports(sql, 100).map(({ id, body }) => ({
    kind: "report",
    id,
    site,
    cells: JSON.parse(body),
  }));
}
