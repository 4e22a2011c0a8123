import { deleteMeta, setMeta } from "./queries.ts";
import { COMPLAINT_META, linkOf } from "./queriesOfService.ts";

/** Notes whether the customer waits for an answer to a complaint, as long as the shopper is linked to them. */
export function keepComplaint(sql: SqlStorage, customer: string, isOpen: boolean): void {
  if (linkOf(sql)?.customer !== customer) return;
  if (isOpen) setMeta(sql, COMPLAINT_META, 1);
  else deleteMeta(sql, COMPLAINT_META);
}
