import { DAY_MS, MINUTE_MS } from "../../platform/time.ts";
import { attentionLimit } from "./attentionLimit.ts";
import { countAttention } from "./attentionQueries.ts";
import type { AttentionAsk, Budget } from "./Budget.ts";
import { capsFor } from "./capsFor.ts";

/** An advertisement that nobody saw within this time was not shown. */
export const HELD_MS = 30 * MINUTE_MS;

/** Whether there is room for one more, under the site's caps as the shopper has lowered them. */
export function hasAttention(
  sql: SqlStorage,
  { item, at }: Pick<AttentionAsk, "item" | "at">,
  { caps }: Pick<Budget, "caps">,
): boolean {
  const counts = countAttention(sql, item, {
    day: at - DAY_MS,
    week: at - 7 * DAY_MS,
    held: at - HELD_MS,
  });
  const left = capsFor(caps, attentionLimit(sql));
  return (
    counts.item_day < left.per_item_day &&
    counts.item_week < left.per_item_week &&
    counts.day < left.per_day &&
    counts.week < left.per_week
  );
}
