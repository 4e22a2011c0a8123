import { isMadeUp, MADE_UP_LOOKS } from "../relevance/learn/isMadeUp.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { looksAt } from "./queriesOfLeaving.ts";

/**
 * Whether the one who wants to be counted looks at a product of theirs time and again, and at little else: that is what
 * made-up shoppers do, and a person who does it loses nothing. Asked of what waits to leave, away from the shopper's calls.
 */
export function looksMadeUp(sql: SqlStorage, waiting: readonly OutboxBody[]): boolean {
  const items = new Set<string>();
  for (const { trail, acts } of waiting) {
    for (const id of trail.ids) items.add(id);
    for (const [id] of trail.past ?? []) items.add(id);
    for (const [, , ...ids] of acts) for (const id of ids) items.add(id);
  }
  return isMadeUp(looksAt(sql, [...items], MADE_UP_LOOKS));
}
