import { randomId } from "../platform/ids.ts";
import { insertAct, nextReports } from "../reports/acts/actQueries.ts";
import type { ReportMessage } from "../reports/ReportMessage.ts";
import { endMeasuring, isMeasuring } from "./measure.ts";
import { getMeta } from "./queries.ts";

/**
 * What is still to be told of a shopper who is about to be erased, their leaving included: sums that name nobody. Run it
 * in a transaction; tell it once the erasure is done.
 */
export function lastReports(sql: SqlStorage, now: number): ReportMessage[] {
  if (isMeasuring(sql)) insertAct(sql, { kind: "opt_out", id: randomId(), at: now });
  endMeasuring(sql, now);
  const site = getMeta(sql, "site") ?? "";
  return nextReports(sql, 100).map(({ id, body }) => ({
    kind: "report",
    id,
    site,
    cells: JSON.parse(body),
  }));
}
