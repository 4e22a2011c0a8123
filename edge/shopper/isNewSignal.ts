import { getMeta } from "./queries.ts";
import type { Terms } from "./Terms.ts";

/** Whether the signal is there, and was not before, since the last choice made without it. Reads heed it, too. */
export function isNewSignal(sql: SqlStorage, terms: Terms): boolean {
  return terms.gpc && getMeta(sql, "gpc_before") !== "1";
}
