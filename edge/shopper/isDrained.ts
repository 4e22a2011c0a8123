import { isOutsideDue } from "../reminders/outside.ts";
import { isSuppressionDue } from "../retargeting/suppression/tellSuppression.ts";
import { isMeasureDue } from "./measure.ts";
import { isOutboxEmpty } from "./queriesOfLeaving.ts";

/** Whether nothing waits to leave. */
export function isDrained(sql: SqlStorage): boolean {
  return isOutboxEmpty(sql) && !isMeasureDue(sql) && !isSuppressionDue(sql) && !isOutsideDue(sql);
}
