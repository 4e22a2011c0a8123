import { insertAttention } from "./attentionQueries.ts";
import type { AttentionAsk, Budget } from "./Budget.ts";
import { hasAttention } from "./hasAttention.ts";

/**
 * Takes one piece of the shopper's attention, or says that there is none left: for advertisements, reminders and messages
 * alike. Run it in the transaction that shows or sends; whether the purpose is granted is for the caller to ask.
 */
export function takeAttention(sql: SqlStorage, ask: AttentionAsk, budget: Budget): boolean {
  return hasAttention(sql, ask, budget) && insertAttention(sql, ask);
}
