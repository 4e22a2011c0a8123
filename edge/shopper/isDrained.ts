import { SAMPLE_DUE, SAMPLE_KEY } from "../audiences/size/sampleState.ts";
import { isOutsideDue } from "../reminders/outside.ts";
import { isSuppressionDue } from "../retargeting/suppression/tellSuppression.ts";
import { HELP_META } from "./help/helpMeta.ts";
import { isMeasureDue } from "./measure.ts";
import { getMeta } from "./queries.ts";
import { isOutboxEmpty } from "./queriesOfLeaving.ts";
import { isRecallDue } from "./recall.ts";
import { isScrubDue } from "./scrub.ts";

/** Whether nothing waits to leave, or to be made unreadable. */
export function isDrained(sql: SqlStorage): boolean {
  const isAllGone =
    isOutboxEmpty(sql) && !isMeasureDue(sql) && !isSuppressionDue(sql) && !isOutsideDue(sql);
  const isPlaced = getMeta(sql, SAMPLE_KEY) !== SAMPLE_DUE;
  const isHelpTold = getMeta(sql, HELP_META.due) === null;
  return isAllGone && isPlaced && isHelpTold && !isScrubDue(sql) && !isRecallDue(sql);
}
