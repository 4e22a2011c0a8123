import { isOutsideDue } from "../reminders/outside.ts";
import { isSuppressionDue } from "../retargeting/suppression/tellSuppression.ts";
import { isMeasureDue } from "./measure.ts";
import { isOutboxEmpty } from "./queriesOfLeaving.ts";
import { isRecallDue } from "./recall.ts";
import { isScrubDue } from "./scrub.ts";

/** Whether nothing waits to leave, or to be made unreadable. */
export function isDrained(sql: SqlStorage): boolean {
  const isAllGone =
    isOutboxEmpty(sql) && !isMeasureDue(sql) && !isSuppressionDue(sql) && !isOutsideDue(sql);
  return isAllGone && !isScrubDue(sql) && !isRecallDue(sql);
}
