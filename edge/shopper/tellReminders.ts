import type { CandourEvent } from "../../sdk/wire/index.ts";
import { insertAttention } from "../retargeting/budget/attentionQueries.ts";
import { findDecision } from "./queriesOfLeaving.ts";
import { countSeen, hasMet, markMet } from "./queriesOfReminders.ts";
import type { ShownNote } from "./ShownNote.ts";
import { toldIn } from "./toldIn.ts";

/** Marks the reminders that decisions told to have come true. */
export function markTold(sql: SqlStorage, { at, decisions }: ShownNote): void {
  for (const { decision: show, told } of decisions) {
    for (const one of told) {
      markMet(sql, one, at);
      // Asked for, so it is told whatever else there was; what else there may be counts it.
      insertAttention(sql, { show, kind: "reminder", item: one.item_id, at });
    }
  }
}

/** Counts an impression of what a decision told to have come true. */
export function countTold(sql: SqlStorage, { name, decision, items = [] }: CandourEvent): void {
  if (name !== "slot_impression" || !decision || !hasMet(sql)) return;
  const seen = new Set(items.map(({ item_id }) => item_id));
  for (const told of toldIn(findDecision(sql, decision)?.items ?? [])) {
    if (seen.has(told.item_id)) countSeen(sql, told);
  }
}
